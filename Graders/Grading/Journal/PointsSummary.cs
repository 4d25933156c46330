using Grader.Results;

namespace Grader.Grading.Journal;

/// <summary>The points of one hand-in, exercise by exercise: what a regrade is compared with.</summary>
internal sealed record PointsSummary(string Sheet, bool Quick, IReadOnlyList<(string Exercise, double Points)> Points)
{
    /// <summary>All exercises together.</summary>
    public double Total => Points.Sum(exercise => exercise.Points);

    /// <summary>Whether these are the same points, by the same sheet, with or without the trainings as the others.</summary>
    public bool IsSameAs(PointsSummary other) =>
        Sheet == other.Sheet && Quick == other.Quick && PointsDifference.Between(this, other).Count == 0;

    /// <summary>The points of a result.</summary>
    public static PointsSummary Of(HandInResult result) =>
        new(result.Sheet, result.Quick, [.. result.Exercises.Select(exercise => (exercise.Id, exercise.Points))]);
}
