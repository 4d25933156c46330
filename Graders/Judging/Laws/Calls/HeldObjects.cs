using System.Collections.Concurrent;
using System.Reflection;
using Grader.Judging.Manifests;
using Grader.Wire;

namespace Grader.Judging.Laws.Calls;

/// <summary>Tells which types hold an object that is called, and so cannot be copied or compared.</summary>
internal static class HeldObjects
{
    private static readonly ConcurrentDictionary<Type, bool> known = new();

    /// <summary>Whether a method takes or answers such an object.</summary>
    public static bool AreIn(MethodInfo method) => MentionedTypes.Of(method).Any(AreIn);

    /// <summary>Whether the type is one, or a value of it holds one.</summary>
    public static bool AreIn(Type type) => known.GetOrAdd(type, asked => MentionedTypes.In(asked).Any(Handle.Is));
}
