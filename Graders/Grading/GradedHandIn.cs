using Grader.Grading.Journal;
using Grader.Reporting;
using Grader.Results;

namespace Grader.Grading;

/// <summary>What is kept in memory of a graded hand-in until the end. Its feedback has been written to disk.</summary>
/// <param name="Row">As the tables show it, with a person's marks.</param>
/// <param name="MachinePoints">The points of the machine checks.</param>
/// <param name="InputMessages">What was wrong with what was handed in.</param>
internal sealed record GradedHandIn(GradeRow Row, PointsSummary MachinePoints, IReadOnlyList<Message> InputMessages)
{
    /// <summary>Under which key the journal has the whole result; null where the grader failed.</summary>
    public string? JournalKey { get; init; }

    /// <summary>True where the journal had it already.</summary>
    public bool WasRecorded { get; init; }

    /// <summary>Why the grader itself failed, or null. It is not recorded in the journal, so that the next run tries again.</summary>
    public string? Failure { get; init; }

    /// <summary>True where the grader failed, as a whole or in a check.</summary>
    public bool HasGraderError => Failure is not null || Row.Has(Outcome.GraderError);

    /// <summary>Its points in an earlier grading, if it had one under another key.</summary>
    public PointsSummary? EarlierPoints { get; init; }
}
