using System.Collections.Concurrent;

namespace Grader.Wire;

/// <summary>
/// Compares what belongs to the caller before and after each call: the arguments, and the answer to the last call of the same method.
/// </summary>
internal sealed class CallWatch
{
    private readonly ConcurrentDictionary<Signature, (object Value, string Hash)> answers = new();

    /// <summary>What is remembered of the arguments of a call that is about to be made.</summary>
    public string?[] Begin(Signature method, object?[] arguments) => method.TakesChangeable ? method.HashArguments(arguments) : [];

    /// <summary>What the call has changed.</summary>
    /// <param name="method">The method.</param>
    /// <param name="arguments">The objects that it was given.</param>
    /// <param name="before">What <see cref="Begin"/> has remembered of them.</param>
    /// <param name="value">What it has answered.</param>
    public IReadOnlyList<ValueChange> End(Signature method, object?[] arguments, string?[] before, object? value)
    {
        List<ValueChange> changes = [];
        var parameters = method.Method.GetParameters();
        var after = before.Length == 0 ? [] : method.HashArguments(arguments);
        for (var i = 0; i < after.Length; i++)
        {
            if (before[i] is not null && after[i] is not null && before[i] != after[i])
                changes.Add(new ValueChange(method.Method, parameters[i]));
        }

        if (answers.TryRemove(method, out var earlier) && method.HashResult(earlier.Value) is { } now && now != earlier.Hash)
            changes.Add(new ValueChange(method.Method, Parameter: null));

        if (value is not null && method.HashResult(value) is { } hash)
            answers[method] = (value, hash);

        return changes;
    }
}
