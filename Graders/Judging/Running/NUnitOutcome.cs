using Grader.Results;
using NUnit.Framework.Interfaces;
using NUnit.Framework.Internal;

namespace Grader.Judging.Running;

/// <summary>Translates a verdict into NUnit's outcomes, which <c>dotnet test</c> shows.</summary>
internal static class NUnitOutcome
{
    /// <summary>Sets the outcome of a test.</summary>
    /// <param name="target">The test's result.</param>
    /// <param name="result">The verdict.</param>
    /// <param name="isRepeated">True where the test before has said the same: one line for a part that is not attempted is enough.</param>
    public static void Report(TestResult target, CheckResult result, bool isRepeated)
    {
        if (isRepeated)
            target.SetResult(ResultState.Inconclusive);
        else
            target.SetResult(State(result), FeedbackText.Of(result) ?? "");
    }

    private static ResultState State(CheckResult result) => result.Outcome switch
    {
        Outcome.Passed => ResultState.Success,
        Outcome.Failed => ResultState.Failure,
        Outcome.NotAttempted => ResultState.Ignored.WithLabel("Not attempted"),
        Outcome.Skipped => ResultState.Skipped,
        Outcome.NotRun => ResultState.Ignored.WithLabel("Not run"),
        Outcome.StudentError => new ResultState(TestStatus.Failed, "Student error"),
        _ => ResultState.Error,
    };

    private static ResultState WithLabel(this ResultState state, string label) => new(state.Status, label, state.Site);
}
