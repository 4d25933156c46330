using Grader.Cli.Intake;
using Grader.Cli.Journal;
using Grader.Results;

namespace Grader.Cli.Grading;

/// <summary>What is kept of a graded hand-in until the end: its points, not its feedback, which is on disk by now.</summary>
/// <param name="Key">Where the journal has the whole of it; empty where the grader failed.</param>
/// <param name="Result">As the tables need it; see <see cref="SlimResults"/>.</param>
/// <param name="Problems">What was wrong with what was handed in.</param>
internal sealed record GradedHandIn(string Key, HandInResult Result, IReadOnlyList<Problem> Problems)
{
    /// <summary>True where the journal had it already.</summary>
    public bool WasRecorded { get; init; }

    /// <summary>Why the grader itself failed; null otherwise. Never the student's fault, and never recorded: the next run tries again.</summary>
    public string? Failure { get; init; }

    /// <summary>True where the grader failed, as a whole or in a check.</summary>
    public bool HasGraderError => Failure is not null || Result.Exercises.SelectMany(exercise => exercise.Checks).Any(check => check.Outcome == Outcome.GraderError);

    /// <summary>Its points in an earlier grading, if it had one under another key.</summary>
    public MarkSummary? Earlier { get; init; }
}
