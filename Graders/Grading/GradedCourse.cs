using Grader.Reporting;
using Grader.Results;

namespace Grader.Grading;

/// <summary>What a run of <c>grader grade</c> has to tell.</summary>
/// <param name="HandIns">The hand-ins of the input that are graded, now or in an earlier run, in the order of the input.</param>
/// <param name="Gone">Results of an earlier run whose hand-ins are not in the input any more.</param>
/// <param name="Waiting">Results of an earlier run, by other sources or another grader, that this run has not replaced yet.</param>
/// <param name="Copies">Near copies.</param>
internal sealed record GradedCourse(
    IReadOnlyList<GradedHandIn> HandIns,
    IReadOnlyList<HandInResult> Gone,
    IReadOnlyList<HandInResult> Waiting,
    IReadOnlyList<SimilarPair> Copies)
{
    /// <summary>Results of earlier runs, which the files still list.</summary>
    public IReadOnlyList<HandInResult> Kept => [.. Waiting, .. Gone];

    /// <summary>The rows of the gradebook.</summary>
    public IReadOnlyList<GradeRow> Rows => [.. HandIns.Select(handIn => handIn.Row), .. Kept.Select(GradeRow.Of)];

    /// <summary>Those among <see cref="Gone"/> and <see cref="Waiting"/> of whose points the journal knows nothing.</summary>
    public IReadOnlyList<HandInResult> Unknown { get; init; } = [];

    /// <summary>Why near copies were not looked for; null where they were.</summary>
    public string? CopiesFailure { get; init; }
}
