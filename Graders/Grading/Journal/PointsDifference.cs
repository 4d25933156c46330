namespace Grader.Grading.Journal;

/// <summary>How the points of one exercise changed between two gradings.</summary>
/// <param name="Exercise">Its id.</param>
/// <param name="Before">Points then.</param>
/// <param name="Now">Points now.</param>
internal sealed record PointsDifference(string Exercise, double Before, double Now)
{
    private const double Rounding = 1e-6;

    /// <summary>The exercises whose points changed, in the order of the sheet. A missing exercise counts as zero points.</summary>
    public static IReadOnlyList<PointsDifference> Between(PointsSummary before, PointsSummary now)
    {
        var then = before.Points.ToDictionary(exercise => exercise.Exercise, exercise => exercise.Points);
        var today = now.Points.ToDictionary(exercise => exercise.Exercise, exercise => exercise.Points);
        return [.. now.Points.Concat(before.Points).Select(exercise => exercise.Exercise).Distinct()
            .Select(id => new PointsDifference(id, then.GetValueOrDefault(id), today.GetValueOrDefault(id)))
            .Where(difference => Math.Abs(difference.Now - difference.Before) > Rounding)];
    }
}
