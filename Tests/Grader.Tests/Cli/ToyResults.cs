using Grader.Results;

namespace Grader.Tests.Cli;

/// <summary>Results on a sheet of one exercise, for tests to which their content does not matter.</summary>
internal static class ToyResults
{
    public static CheckResult Check(string id, Outcome outcome = Outcome.Passed) => new(id, "toy.1", id, outcome, 1, "nowhere")
    {
        Worth = 1,
        Feedback = outcome == Outcome.Passed ? null : new Feedback("Expected 1, but found 2."),
    };

    public static HandInResult Result(string id, params CheckResult[] checks) => new(
        new HandInInfo(id, id, "00"), "toy",
        [new ExerciseResult("toy.1", "One", checks.Count(check => check.Outcome == Outcome.Passed), checks.Length, checks)])
    {
        Isolation = "none, in a test",
    };
}
