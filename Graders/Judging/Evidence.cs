using System.Collections.Concurrent;
using Grader.Results;

namespace Grader.Judging;

/// <summary>The verdicts on one hand-in, by check id. A check without a verdict was not run and earns nothing.</summary>
public sealed class Evidence
{
    private readonly ConcurrentDictionary<string, CheckResult> results = new();

    /// <summary>Called after each verdict, on the thread that ran the check.</summary>
    public event Action<CheckResult>? Recorded;

    /// <summary>The verdict on a check, or null where it has not run.</summary>
    public CheckResult? Of(string check) => results.GetValueOrDefault(check);

    internal void Record(CheckResult result)
    {
        results[result.Check] = result;
        Recorded?.Invoke(result);
    }
}
