using Grader.Results;
using NUnit.Framework.Interfaces;
using NUnit.Framework.Internal;

namespace Grader.Judging.Running;

/// <summary>
/// Translates a verdict into NUnit's outcomes, which <c>dotnet test</c> shows. A console lists each test that NUnit calls ignored; with
/// other labels, checks of parts that are not attempted and those that wait for others are kept out of it.
/// </summary>
internal static class NUnitOutcome
{
    /// <summary>Property of the one test that stands for a part which is not attempted: a console shows it.</summary>
    public const string StandsForPart = "StandsForPart";

    public static void Report(TestResult target, CheckResult result) =>
        target.SetResult(State(result.Outcome, target.Test), FeedbackText.Of(result) ?? "");

    private static ResultState State(Outcome outcome, ITest test) => outcome switch
    {
        Outcome.Passed => ResultState.Success,
        Outcome.Failed => ResultState.Failure,
        Outcome.NotAttempted when test.Properties.ContainsKey(StandsForPart) => ResultState.Ignored,
        Outcome.NotAttempted => ResultState.Ignored.WithLabel("Not attempted"),
        Outcome.Skipped => ResultState.Skipped,
        Outcome.NotRun => ResultState.Ignored.WithLabel("Not run"),
        Outcome.StudentError => new ResultState(TestStatus.Failed, "Student error"),
        _ => ResultState.Error,
    };

    private static ResultState WithLabel(this ResultState state, string label) => new(state.Status, label, state.Site);
}
