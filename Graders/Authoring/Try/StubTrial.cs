using Grader.Authoring.Stubs;
using Grader.Judging.Running;
using Grader.Results;

namespace Grader.Authoring.Try;

/// <summary>Judges the stubs that students get: every check must say that nobody has begun.</summary>
internal static class StubTrial
{
    /// <summary>The checks that say something else.</summary>
    public static IReadOnlyList<LostCheck> Of(TrialJudge judge)
    {
        var stubs = Stub.AllOf(judge.Sheet).Select(stub => new SourceFile($"{stub.Name}.cs", stub.Text));
        return [.. judge.Judge([.. stubs], new JudgeOptions { Seed = 1, Quick = true })
            .Where(check => check.Outcome is not Outcome.NotAttempted)
            .Select(check => new LostCheck(check.Check, "the stub", TryWording.ReasonOf(check)))];
    }
}
