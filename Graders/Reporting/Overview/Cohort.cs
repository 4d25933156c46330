using Grader.Results;

namespace Grader.Reporting.Overview;

/// <summary>
/// What the overview says of all hand-ins together. Results are counted while they pass by to a writer, so that none is kept in memory.
/// </summary>
public sealed class Cohort
{
    private readonly Dictionary<string, ExerciseCount> exercises = new(StringComparer.Ordinal);
    private readonly List<AttentionItem> attention = [];

    internal IReadOnlyList<ExerciseCount> Exercises => [.. exercises.Values];

    internal MistakeCounts Mistakes { get; } = new();

    internal IReadOnlyList<AttentionItem> Attention => attention;

    /// <summary>The same results; each is counted when it is read.</summary>
    public IEnumerable<HandInResult> Counted(IEnumerable<HandInResult> results)
    {
        foreach (var result in results)
        {
            Add(result);
            yield return result;
        }
    }

    /// <summary>Counts that points have changed; a large change is something to look at.</summary>
    /// <param name="row">The hand-in as it is graded now.</param>
    /// <param name="before">Points that machine checks gave it in the grading before.</param>
    /// <param name="now">Points that they give now.</param>
    public void AddChange(GradeRow row, double before, double now)
    {
        if (AttentionReasons.OfChange(row, before, now) is { } item)
            attention.Add(item);
    }

    private void Add(HandInResult result)
    {
        foreach (var exercise in result.Exercises)
            CountOf(exercise, result.Sheet).Add(exercise);

        Mistakes.Add(result);
        attention.AddRange(AttentionReasons.Of(result));
    }

    private ExerciseCount CountOf(ExerciseResult exercise, string sheet) => exercises.TryGetValue(exercise.Id, out var count)
        ? count
        : exercises[exercise.Id] = new ExerciseCount(exercise.ShortId(sheet), exercise.Title);
}
