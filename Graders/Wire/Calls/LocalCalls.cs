using System.Reflection;

namespace Grader.Wire;

/// <summary>
/// Calls within one process that are as those between two: each side has its own values, and what a call changes is told.
/// </summary>
public sealed class LocalCalls
{
    private readonly CallWatch watch = new();

    /// <summary>What the calls have changed.</summary>
    public ChangeLog Changes { get; } = new();

    /// <summary>Makes a call.</summary>
    /// <param name="type">The interface or delegate type that is called.</param>
    /// <param name="method">Its method.</param>
    /// <param name="arguments">What the caller gives; the call gets copies.</param>
    /// <param name="call">Calls with the copies.</param>
    /// <returns>A copy of what the call has answered.</returns>
    public object? Make(Type type, MethodInfo method, object?[] arguments, Func<object?[], object?> call)
    {
        var signature = Surface.Of(type)[method];
        var copies = signature.CopyArguments(arguments);
        var before = watch.Begin(signature, copies);
        var value = call(copies);
        foreach (var change in watch.End(signature, copies, before, value))
            Changes.Add(change);

        return signature.CopyResult(value);
    }
}
