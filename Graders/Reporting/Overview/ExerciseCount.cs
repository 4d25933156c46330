using Grader.Results;

namespace Grader.Reporting.Overview;

/// <summary>How the checks of one exercise ended in all hand-ins.</summary>
/// <param name="shortId">Id without the sheet's.</param>
/// <param name="title">As the sheet has it.</param>
internal sealed class ExerciseCount(string shortId, string title)
{
    private readonly Dictionary<string, CheckCount> checks = new(StringComparer.Ordinal);

    public string ShortId => shortId;

    public string Title => title;

    /// <summary>The checks about which something is known, those that the fewest pass first.</summary>
    public IEnumerable<CheckCount> Checks => checks.Values.Where(check => check.Judged > 0).OrderBy(check => check.PassRate);

    /// <summary>The mean of the checks' rates.</summary>
    public double PassRate => Checks.Select(check => check.PassRate).DefaultIfEmpty(0).Average();

    public void Add(ExerciseResult exercise)
    {
        foreach (var check in exercise.Checks)
        {
            if (!checks.TryGetValue(check.Check, out var count))
                checks[check.Check] = count = new CheckCount(check.Title);

            count.Add(check.Outcome);
        }
    }
}
