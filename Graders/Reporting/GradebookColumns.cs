namespace Grader.Reporting;

/// <summary>
/// The columns of a gradebook. Those for groups, lateness and marks are there where the grading has such; a cell is empty where nothing
/// was judged.
/// </summary>
internal static class GradebookColumns
{
    /// <summary>Title of each column, and what it shows of a hand-in for one of its members.</summary>
    public static IReadOnlyList<(string Title, Func<GradeRow, string, string> Cell)> Of(
        IReadOnlyList<GradeRow> rows, Func<double, string> number)
    {
        var maximum = GradeRow.MaximumOf(rows) is > 0 and var most ? number(most) : "";
        return
        [
            ("Id", (row, _) => row.HandIn.Id),
            ("Name", (_, person) => PlainText.Line(person)),
            .. Where(rows.Any(row => row.HandIn.Members is not null), ("Group", (row, _) => Group(row))),
            ("Platform id", (row, _) => PlainText.Line(row.HandIn.PlatformId ?? "")),
            ("Late", (row, _) => row.IsLate ? "late" : ""),
            ("Sheet", (row, _) => row.Sheet),
            .. rows.SelectMany(row => row.Cells).Select(cell => cell.Id).Distinct().Select(id => Exercise(id, number)),
            ("Points", (row, _) => row.IsEmpty ? "" : number(row.Total)),
            .. Where(rows.Any(row => row.Lateness is not null), ("Deduction", (row, _) => row.IsEmpty ? "" : number(row.Deduction))),
            .. Where(rows.Any(row => row.HasMark), ("Mark", (row, _) => row.IsEmpty ? "" : number(row.Final))),
            ("Maximum", (_, _) => maximum),
            ("Remarks", GradebookRemarks.For(rows)),
            ("Content", (row, _) => row.HandIn.ContentHash),
        ];
    }

    private static (string, Func<GradeRow, string, string>) Exercise(string id, Func<double, string> number) => (id, (row, _) =>
        row.Cells.FirstOrDefault(cell => cell.Id == id) is { IsJudged: true } cell ? number(cell.Total) : "");

    private static string Group(GradeRow row) => row.HandIn.Members is null ? "" : PlainText.Line(row.HandIn.Name);

    private static IEnumerable<(string, Func<GradeRow, string, string>)> Where(
        bool applies, (string, Func<GradeRow, string, string>) column) => applies ? [column] : [];
}
