using System.Reflection;

namespace Grader.Tests.Misuse;

/// <summary>Calls a lent object with hostile arguments before each answer, and hides what comes of it.</summary>
/// <param name="kind">Which hostile arguments.</param>
internal sealed class HostileCalls(int kind)
{
    private const long MostBytes = 64 << 20;

    private readonly HashSet<MethodInfo> misused = [];
    private readonly SortedSet<string> costly = new(StringComparer.Ordinal);
    private int calls;

    /// <summary>The methods of lent objects that were called with hostile arguments.</summary>
    public IReadOnlySet<MethodInfo> Misused => misused;

    /// <summary>The calls for whose answer the judge has allocated far more memory than what was asked about takes.</summary>
    public IReadOnlySet<string> Costly => costly;

    /// <summary>Misuses one of what a method is given, and changes nothing.</summary>
    public object?[] Misuse(MethodInfo method, object?[] arguments)
    {
        Misuse(method, LentMethod.Among(method, arguments));
        return arguments;
    }

    /// <summary>One method in each call, since nothing is called after the first that has no answer; each method in its turn.</summary>
    private void Misuse(MethodInfo caller, IReadOnlyList<LentMethod> lent)
    {
        if (lent.Count == 0)
            return;

        var (target, method) = lent[calls++ % lent.Count];
        misused.Add(method);
        object?[] arguments = [.. method.GetParameters().Select((parameter, i) => HostileArguments.Of(parameter.ParameterType, kind, i))];
        var before = GC.GetAllocatedBytesForCurrentThread();
        try
        {
            method.Invoke(target, arguments);
        }
        catch (TargetInvocationException)
        {
            // As a hand-in might.
        }

        if (GC.GetAllocatedBytesForCurrentThread() - before > MostBytes)
            costly.Add($"{caller.DeclaringType!.Name}.{caller.Name}: {method.DeclaringType!.Name}");
    }
}
