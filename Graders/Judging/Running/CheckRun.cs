using Grader.Results;

namespace Grader.Judging.Running;

/// <summary>One attempt at one check: its seed, the objects it calls, and what it attaches.</summary>
internal sealed class CheckRun(long seed, int decisions)
{
    private readonly Dictionary<Type, object> subjects = [];
    private (HandIn HandIn, TimeSpan Limit)? usualLimit;

    /// <summary>Used until the check begins.</summary>
    public static CheckRun None => new(0, 0);

    public long Seed { get; } = seed;

    /// <summary>Charges one statistical decision to the check's share of the error budget.</summary>
    public void CountDecision()
    {
        if (--decisions < 0)
        {
            throw new CheckDefectException(
                "The check makes more statistical decisions than its [Decides] says, so the error budget would not hold.");
        }
    }

    public List<Picture> Pictures { get; } = [];

    public List<string> Notes { get; } = [];

    public T Subject<T>(HandIn handIn) where T : class
    {
        if (!subjects.TryGetValue(typeof(T), out var subject))
            subjects[typeof(T)] = subject = handIn.Code.Create(typeof(T));

        return (T)subject;
    }

    public void AllowPerCall(HandIn handIn, TimeSpan limit)
    {
        usualLimit ??= (handIn, handIn.Code.CallLimit);
        handIn.Code.CallLimit = limit;
    }

    /// <summary>Restores the limit that <see cref="AllowPerCall"/> replaced.</summary>
    public void End()
    {
        if (usualLimit is { } usual)
            usual.HandIn.Code.CallLimit = usual.Limit;
    }
}
