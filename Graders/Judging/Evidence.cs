using System.Collections.Concurrent;
using Grader.Results;

namespace Grader.Judging;

/// <summary>The verdicts on one hand-in, by check id. A check without a verdict was not run and earns nothing.</summary>
public sealed class Evidence
{
    private readonly ConcurrentDictionary<string, CheckResult> results = new();
    private readonly ConcurrentDictionary<string, string> notAttempted = new();

    /// <summary>Called after each verdict, on the thread that ran the check.</summary>
    public event Action<CheckResult>? Recorded;

    /// <summary>The verdict on a check, or null where it has not run.</summary>
    public CheckResult? Of(string check) => results.GetValueOrDefault(check);

    /// <summary>Whether another check of the same contract has found before this one that nothing is there to judge.</summary>
    internal bool RepeatsNotAttempted(CheckResult result) =>
        result.Outcome == Outcome.NotAttempted && notAttempted.GetValueOrDefault(FixtureOf(result)) != result.Check;

    internal void Record(CheckResult result)
    {
        results[result.Check] = result;
        if (result.Outcome == Outcome.NotAttempted)
            notAttempted.TryAdd(FixtureOf(result), result.Check);

        Recorded?.Invoke(result);
    }

    /// <summary>"NegativeElboChecks" of "NegativeElboChecks.Loss_sums_over_dimensions".</summary>
    private static string FixtureOf(CheckResult result) => result.Check.Split('.')[0];
}
