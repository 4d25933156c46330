using Grader.Results;

namespace Grader.Tests.KillMatrix;

/// <summary>
/// What the checks say of one mutant with one seed. They may all have run, so that the checks behind a failed one are known too: which of
/// them a hand-in would be spared is decided here, as the judge does it.
/// </summary>
internal sealed class MutantRun(IEnumerable<CheckResult> verdicts)
{
    private readonly Dictionary<string, Outcome> outcomes = verdicts
        .Where(verdict => verdict.Outcome != Outcome.NotRun)
        .ToDictionary(verdict => verdict.Check, verdict => verdict.Outcome);

    /// <summary>The checks that fail in a grading.</summary>
    public IEnumerable<string> Failed => outcomes.Keys.Where(Fails);

    /// <summary>The checks that fail whatever became of those that they need.</summary>
    public IEnumerable<string> FailedRegardless => outcomes.Keys.Where(check => Fails(check) || WouldFail(check));

    /// <summary>The checks in which the grader itself fails: their points would stay open.</summary>
    public IEnumerable<string> Broken => outcomes.Keys.Where(check => outcomes[check] == Outcome.GraderError && !IsSkipped(check));

    public bool HasJudged(string check) => outcomes.ContainsKey(check);

    /// <summary>Earns nothing in a grading.</summary>
    public bool Costs(string check) => HasJudged(check) && (Fails(check) || IsSkipped(check));

    /// <summary>Fails in a grading.</summary>
    public bool Fails(string check) =>
        outcomes[check] is Outcome.Failed or Outcome.StudentError or Outcome.GraderError or Outcome.NotAttempted && !IsSkipped(check);

    /// <summary>Is skipped in a grading, because a check that it needs has not passed.</summary>
    public bool IsSkipped(string check) => TrustedJudge.Manifest.Find(check)!.Needs.Any(need => IsObstacle(need) || IsSkipped(need));

    /// <summary>Is skipped in a grading, and would fail.</summary>
    public bool WouldFail(string check) => outcomes[check] is Outcome.Failed or Outcome.StudentError && IsSkipped(check);

    private bool IsObstacle(string check) =>
        outcomes.TryGetValue(check, out var outcome) && outcome is not (Outcome.Passed or Outcome.GraderError);
}
