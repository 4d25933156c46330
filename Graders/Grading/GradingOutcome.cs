namespace Grader.Grading;

/// <summary>What a grading has to tell when it ends.</summary>
/// <param name="Session">What was graded, and where the results are.</param>
/// <param name="Course">The hand-ins with their marks.</param>
/// <param name="UnusedLines">Records of the journal that another key or another version of the grader wrote.</param>
internal sealed record GradingOutcome(GradingSession Session, GradedCourse Course, int UnusedLines)
{
    /// <summary>True where it was stopped before its end.</summary>
    public bool Interrupted { get; init; }

    /// <summary>True where the grader itself failed on some hand-in.</summary>
    public bool HasGraderError { get; init; }
}
