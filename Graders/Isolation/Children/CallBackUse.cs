using System.Globalization;

namespace Grader.Isolation;

/// <summary>Adds up what code has asked of the judge by call-backs, and compares it with limits.</summary>
/// <param name="limits">The limits.</param>
/// <param name="who">Who has asked: the beginning of a sentence.</param>
internal sealed class CallBackUse(CallBackLimits limits, string who)
{
    private long count;
    private long given;
    private long answered;
    private TimeSpan time;

    /// <summary>What is left of the limits.</summary>
    public CallBackLimits Left => new(limits.Count - count, limits.Given - given, limits.Answered - answered, limits.JudgeTime - time);

    /// <summary>Begins anew.</summary>
    public void Reset() => (count, given, answered, time) = (0, 0, 0, TimeSpan.Zero);

    /// <returns>The fault where it is too much by now; null otherwise.</returns>
    public StudentFaultException? Add(long moreCount, long moreGiven, long moreAnswered, TimeSpan moreTime)
    {
        (count, given, answered, time) = (count + moreCount, given + moreGiven, answered + moreAnswered, time + moreTime);
        return Excess("called the objects that it was given too often", count, limits.Count, "times")
            ?? Excess("gave too much to the objects that it was given", given, limits.Given, "bytes")
            ?? Excess("took too much from the objects that it was given", answered, limits.Answered, "bytes")
            ?? Excess("kept the objects that it was given busy for too long", time.TotalSeconds, limits.JudgeTime.TotalSeconds, "s");
    }

    private StudentFaultException? Excess(string did, double used, double limit, string unit) => used <= limit ? null : new(
        StudentFault.CallBackLimit,
        string.Create(
            CultureInfo.InvariantCulture,
            $"{who} {did}: {used:#,0.##} {unit}, {used - limit:#,0.##} more than the limit of {limit:#,0.##}."));
}
