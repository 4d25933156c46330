using System.Reflection;
using Grader.Results;
using Grader.Wire;

namespace Grader.Judging.Laws.Calls;

/// <summary>
/// What the checks of one contract have asked of a hand-in so far, and what came of it: the laws that hold for every call are judged by it.
/// </summary>
internal sealed class RecordedCalls
{
    /// <summary>More calls of one method than this are not kept; the last one is.</summary>
    private const int MostOfMethod = 200;

    /// <summary>A call with as large an answer is not kept: it would be made again dozens of times, and fill the memory.</summary>
    private const int LargeAnswer = 10_000;

    private readonly Lock gate = new();
    private readonly Dictionary<MethodInfo, List<RepeatableCall>> answered = [];
    private readonly List<ValueChange> changes = [];
    private readonly List<CheckResult> verdicts = [];
    private TimeSpan time;
    private int count;

    /// <summary>Whether calls are recorded: those of a training are not, and those that repeat others are not, either.</summary>
    public bool IsOn { get; set; } = true;

    /// <summary>The values of the judge that calls have changed, each once.</summary>
    public IReadOnlyList<ValueChange> Changes
    {
        get
        {
            lock (gate)
                return [.. changes];
        }
    }

    /// <summary>What a call has taken, on average; nothing where none was made.</summary>
    public TimeSpan MeanTime
    {
        get
        {
            lock (gate)
                return count == 0 ? TimeSpan.Zero : time / count;
        }
    }

    /// <summary>What the contract's own checks have found.</summary>
    public IReadOnlyList<CheckResult> Verdicts
    {
        get
        {
            lock (gate)
                return [.. verdicts];
        }
    }

    /// <summary>Of each method the first, the middle and the last call that was answered.</summary>
    public IReadOnlyList<RepeatableCall> Examples()
    {
        lock (gate)
            return [.. answered.Values.SelectMany(Spread)];
    }

    /// <summary>A call is about to be made.</summary>
    /// <returns>Its record, with the objects to lend to it; null where it cannot be made again.</returns>
    public RepeatableCall? Begin(MethodInfo method, object?[] arguments) => IsOn ? RepeatableCall.Of(method, arguments) : null;

    /// <summary>A call has been answered.</summary>
    /// <param name="call">Its record.</param>
    /// <param name="value">What it has answered.</param>
    /// <param name="changed">What it has changed.</param>
    /// <param name="took">How long it has taken.</param>
    public void End(RepeatableCall? call, object? value, IReadOnlyList<ValueChange> changed, TimeSpan took)
    {
        lock (gate)
        {
            (time, count) = (time + took, count + 1);
            changes.AddRange(changed.Except(changes));
            if (call is { IsComplete: true } && Answer.CountOf(value) < LargeAnswer)
                Keep(call);
        }
    }

    /// <summary>One of the contract's own checks has ended.</summary>
    public void Add(CheckResult verdict)
    {
        lock (gate)
            verdicts.Add(verdict);
    }

    private void Keep(RepeatableCall call)
    {
        if (!answered.TryGetValue(call.Method, out var calls))
            answered[call.Method] = calls = [];

        if (calls.Count == MostOfMethod)
            calls.RemoveAt(MostOfMethod - 1);

        calls.Add(call);
    }

    private static IEnumerable<RepeatableCall> Spread(List<RepeatableCall> calls) =>
        new[] { 0, calls.Count / 2, calls.Count - 1 }.Distinct().Select(i => calls[i]);
}
