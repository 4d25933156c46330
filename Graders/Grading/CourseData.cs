using System.Globalization;
using Grader.Judging.Sheets;
using Grader.Reporting;
using Grader.Reporting.Export;
using Grader.Results;

namespace Grader.Grading;

/// <summary>
/// What a course knows of its hand-ins besides their files: who made each, when it came, how points become a mark, and what the sheet
/// tells every student. Verdicts do not depend on it, so a change needs no new grading, only the same command again.
/// </summary>
/// <param name="rules">How points become a mark.</param>
internal sealed class CourseData(MarkRules rules)
{
    private IReadOnlyList<string> Policy { get; init; } = [];

    private GroupList? Groups { get; init; }

    private SubmissionTimes? Times { get; init; }

    /// <summary>Reads what the tutor names.</summary>
    /// <exception cref="RefusedException">A file cannot be used.</exception>
    public static CourseData Read(Sheet sheet, CourseFiles files)
    {
        var rules = files.Due is { } due ? sheet.Rules with { Due = due } : sheet.Rules;
        SubmissionTimes ReadTimes(string path) => SubmissionTimes.Read(
            path, TableFile.Naming(path, () => ColumnNames.Moodle.With(files.Columns)), rules.Due?.Offset ?? TimeSpan.Zero);
        return new(rules)
        {
            Policy = sheet.Policy,
            Groups = files.Members is { } members ? GroupList.Read(members) : null,
            Times = files.Submitted is { } submitted ? ReadTimes(submitted) : null,
        };
    }

    /// <summary>The hand-in with its members and its time. The tutor's list of groups counts in place of those in the hand-ins.</summary>
    public HandInInfo Complete(HandInInfo handIn, IReadOnlyList<string> ownList)
    {
        var members = Groups is not null ? Groups.MembersOf(handIn) : ownList.Count > 0 ? ownList : null;
        var known = handIn with { Members = members };
        return known with { SubmittedAt = Times?.Of(known) };
    }

    /// <summary>The result with its mark and the sheet's policy.</summary>
    public HandInResult Mark(HandInResult result) => rules.ApplyTo(result) with { Policy = Policy };

    /// <summary>What a tutor should look at, with a title each: groups, times and lateness.</summary>
    public IEnumerable<(string Title, IEnumerable<string> Lines)> Notes(IReadOnlyList<GradeRow> rows)
    {
        var handIns = rows.Select(row => row.HandIn).ToList();
        yield return ($"In several hand-ins ({SeveralHandIns.Rule})",
            SeveralHandIns.Of(handIns).Select(same => $"{same.Person}: {string.Join(", ", same.HandIns)}"));
        yield return ("Groups without a hand-in", Groups?.Without(handIns) ?? []);
        if (rules.Late is not null)
            yield return ("Lateness", LatenessNotes(rows));
    }

    private IEnumerable<string> LatenessNotes(IReadOnlyList<GradeRow> rows)
    {
        if (rules.Due is null)
        {
            yield return "The sheet deducts points for lateness, but not when hand-ins are due: nothing is deducted. Say it with --due.";
            yield break;
        }

        var unknown = rows.Where(row => row.HandIn.SubmittedAt is null).ToList();
        foreach (var row in unknown.Where(row => row.HandIn.Late))
            yield return $"{row.HandIn.Name}: late, says the platform, but not by how much: nothing is deducted. Say it with --submitted.";

        if (unknown.Count(row => !row.HandIn.Late) is > 0 and var others)
            yield return $"{others} of {rows.Count} hand-ins: when they came is not known, nothing is deducted. Say it with --submitted.";

        foreach (var row in rows.Where(row => row.Deduction > 0))
        {
            var late = TimeText.Of(row.HandIn.SubmittedAt!.Value - rules.Due.Value);
            var deduction = row.Deduction.ToString("0.##", CultureInfo.InvariantCulture);
            yield return $"{row.HandIn.Name}: {late} late, {deduction} points deducted.";
        }
    }
}
