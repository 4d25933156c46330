using System.Collections.Concurrent;
using System.Reflection;
using Grader.Wire;
using static TorchSharp.torch;

namespace Grader.Judging.Laws.Calls;

/// <summary>Tells which types hold an object that is called, and so cannot be copied or compared.</summary>
internal static class HeldObjects
{
    private static readonly ConcurrentDictionary<Type, bool> known = new();

    /// <summary>Whether a method takes or answers such an object.</summary>
    public static bool AreIn(MethodInfo method) =>
        AreIn(method.ReturnType) || Array.Exists(method.GetParameters(), parameter => AreIn(parameter.ParameterType));

    /// <summary>Whether the type is one, or a value of it holds one.</summary>
    public static bool AreIn(Type type)
    {
        if (known.TryGetValue(type, out var held))
            return held;

        known[type] = false; // A record that contains itself holds what its other parts hold.
        return known[type] = Handle.Is(type) || PartsOf(type).Any(AreIn);
    }

    private static IEnumerable<Type> PartsOf(Type type) => type switch
    {
        _ when type == typeof(Tensor) || type.IsPrimitive || type.IsEnum || type == typeof(string) => [],
        { HasElementType: true } => [type.GetElementType()!],
        { Namespace: "System" or "System.Collections.Generic" } => type.GetGenericArguments(),
        _ => type.GetProperties().Select(property => property.PropertyType),
    };
}
