using Grader.Grading.Journal;
using Grader.Grading.Marking;
using Grader.Grading.Output;
using Grader.Reporting;
using Grader.Results;

namespace Grader.Grading;

/// <summary>What the output folder shows of an earlier run, so that nothing of it is overwritten unawares.</summary>
internal sealed class EarlierGrading
{
    private readonly OutputFolder output;
    private readonly Dictionary<string, PointsSummary> shown = new(StringComparer.Ordinal);
    private readonly Dictionary<string, (double Deduction, string Members)> courseData = new(StringComparer.Ordinal);

    private EarlierGrading(OutputFolder output) => this.output = output;

    /// <summary>The sheets by which the hand-ins were graded.</summary>
    public HashSet<string> Sheets { get; } = new(StringComparer.Ordinal);

    /// <summary>Reads the results that the folder has.</summary>
    /// <exception cref="RefusedException">They cannot be read, so they would be lost.</exception>
    public static EarlierGrading Read(OutputFolder output)
    {
        var earlier = new EarlierGrading(output);
        foreach (var result in File.Exists(output.Results) ? ResultsFile.Read(output.Results) : [])
        {
            earlier.shown[result.HandIn.Id] = PointsOf(result);
            earlier.courseData[result.HandIn.Id] = (result.Deduction, Members(result.HandIn));
            earlier.Sheets.Add(result.Sheet);
        }
        return earlier;
    }

    /// <summary>How many results include the trainings.</summary>
    public int WholeResults => shown.Values.Count(points => !points.Quick);

    /// <summary>True where a tutor can have read these points of the hand-in already.</summary>
    public bool Shows(GradedHandIn graded) =>
        shown.TryGetValue(graded.Row.HandIn.Id, out var points) && points.IsSameAs(graded.MachinePoints);

    /// <summary>
    /// What is deducted for lateness, and who gets the mark, where that is no longer the same: somebody may have forgotten an option that
    /// the earlier run had.
    /// </summary>
    public IEnumerable<string> ChangedCourseData(IEnumerable<GradeRow> rows)
    {
        foreach (var row in rows.Where(row => courseData.ContainsKey(row.HandIn.Id)))
        {
            var (deduction, members) = courseData[row.HandIn.Id];
            if (deduction != row.Deduction)
                yield return $"{row.HandIn.Name}: deduction for lateness {Wording.Points(deduction)} → {Wording.Points(row.Deduction)}";

            if (members != Members(row.HandIn))
                yield return $"{row.HandIn.Name}: members {members} → {Members(row.HandIn)}";
        }
    }

    /// <summary>The results of the hand-ins that are not among these, with the marks that a person has given by now.</summary>
    public IReadOnlyList<HandInResult> Except(IReadOnlySet<string> ids) => shown.Keys.All(ids.Contains) ? []
        : [.. ResultsFile.Read(output.Results).Where(result => !ids.Contains(result.HandIn.Id))
            .Select(Marks.Remove).Select(output.Marking.MarkedIfPossible)];

    /// <summary>The points of a result as the checks gave them.</summary>
    public static PointsSummary PointsOf(HandInResult result) =>
        PointsSummary.Of(result with { Exercises = [.. result.Exercises.Select(Overrides.Remove)] });

    private static string Members(HandInInfo handIn) => handIn.Members is { } members ? string.Join(", ", members) : "none";
}
