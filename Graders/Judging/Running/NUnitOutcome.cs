using Grader.Results;
using NUnit.Framework.Interfaces;
using NUnit.Framework.Internal;

namespace Grader.Judging.Running;

/// <summary>
/// Translates a verdict into NUnit's outcomes, which <c>dotnet test</c> shows. It counts as skipped only what NUnit calls ignored.
/// </summary>
internal static class NUnitOutcome
{
    public static void Report(TestResult target, CheckResult result) =>
        target.SetResult(State(result), FeedbackText.Of(result) ?? "");

    private static ResultState State(CheckResult result) => result.Outcome switch
    {
        Outcome.Passed => ResultState.Success,
        Outcome.Failed => ResultState.Failure,
        Outcome.NotAttempted or Outcome.Skipped or Outcome.NotRun => ResultState.Ignored,
        Outcome.StudentError => new ResultState(TestStatus.Failed, "Student error"),
        _ => ResultState.Error,
    };
}
