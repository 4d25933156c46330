namespace Grader.Reporting.Export;

/// <summary>Fills marks into the rows that they belong to.</summary>
/// <param name="roster">Whose row is whose.</param>
internal sealed class TableFilling(Roster roster)
{
    private readonly List<string> problems = [];

    /// <summary>Calls <paramref name="write"/> for every row that gets a mark, once.</summary>
    /// <param name="marks">The marks of all hand-ins.</param>
    /// <param name="write">Writes a mark into a row. Returns what a tutor should know about that, or null.</param>
    public FillReport Fill(IReadOnlyList<ExportedMark> marks, Func<RosterRow, ExportedMark, string?> write)
    {
        var filled = marks.SelectMany(RowsOf)
            .GroupBy(entry => entry.Row, entry => entry.Mark)
            .ToDictionary(same => same.Key, same => Best(same.Key, [.. same]));
        foreach (var (row, mark) in filled)
        {
            if (write(row, mark) is { } remark)
                problems.Add($"{row}: {remark}");
        }

        return new(filled.Count, [.. roster.Rows.Except(filled.Keys)], [.. problems, .. Preliminary(marks)]);
    }

    private IEnumerable<(RosterRow Row, ExportedMark Mark)> RowsOf(ExportedMark mark)
    {
        var rows = roster.Find(mark.HandIn, problems);
        if (mark.Points is null)
        {
            problems.Add($"hand-in {mark.HandIn.Id}: nothing was judged, so its row stays as it was.");
            return [];
        }
        return rows.Select(row => (row, mark));
    }

    /// <summary>One sentence for each reason: often the marks of a whole course wait for the same.</summary>
    private static IEnumerable<string> Preliminary(IReadOnlyList<ExportedMark> marks) =>
        from mark in marks
        where mark.Points is not null && mark.Preliminary.Length > 0
        group mark.HandIn.Id by mark.Preliminary into ids
        select $"{Wording.Count(ids.Count(), "mark")} may still change ({ids.Key}): {Wording.Some(ids)}.";

    private ExportedMark Best(RosterRow row, IReadOnlyList<ExportedMark> marks)
    {
        if (marks.Count > 1)
        {
            var ids = string.Join(", ", marks.Select(mark => mark.HandIn.Id));
            problems.Add($"{row}: {marks.Count} hand-ins ({ids}); {SeveralHandIns.Rule}.");
        }

        return marks.MaxBy(mark => mark.Points)!;
    }
}
