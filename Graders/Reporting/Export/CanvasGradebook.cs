using System.Text.RegularExpressions;

namespace Grader.Reporting.Export;

/// <summary>
/// Fills one assignment's column of Canvas's gradebook ("Export entire gradebook", and "Import" to bring it back). Canvas finds the column
/// by the number in its title, "Title (4711)", and the students by their ID.
/// </summary>
public static partial class CanvasGradebook
{
    /// <summary>What Canvas writes for a student who need not hand in.</summary>
    private const string Excused = "EX";

    /// <summary>Fills the table in place.</summary>
    /// <param name="table">The gradebook.</param>
    /// <param name="columns">What its columns are called.</param>
    /// <param name="assignment">Number or title of the assignment.</param>
    /// <param name="marks">What to fill in.</param>
    /// <param name="options">How.</param>
    /// <exception cref="ExportException">It is no such gradebook, has no such assignment, or another maximum.</exception>
    public static FillReport Fill(
        PlatformTable table, ColumnNames columns, string assignment, IReadOnlyList<ExportedMark> marks, FillOptions options)
    {
        var roster = Roster.Of(table, columns);
        var column = ColumnOf(table, assignment);
        var students = roster.Rows.Select(row => row.Index).ToHashSet();
        var maximum = Enumerable.Range(0, table.Rows.Count).Where(row => !students.Contains(row))
            .Select(row => table.Cell(row, column)).FirstOrDefault(cell => MarkScale.Number(cell) is not null, "");
        var scale = MarkScale.Of(students.Select(row => table.Cell(row, column)), maximum, marks, options);
        return new TableFilling(roster).Fill(marks, (row, mark) =>
        {
            if (table.Cell(row.Index, column).Equals(Excused, StringComparison.OrdinalIgnoreCase))
                return $"is excused in Canvas; the mark {Wording.Points(mark.Points!.Value)} is not filled in.";

            table.Fill(row.Index, column, scale.Text(mark.Points!.Value));
            return null;
        });
    }

    private static int ColumnOf(PlatformTable table, string assignment)
    {
        var assignments = table.Header.Index().Select(column => (column.Index, Match: Title().Match(column.Item)))
            .Where(column => column.Match.Success).ToList();
        var meant = assignments.Where(column => column.Match.Groups["id"].Value == assignment).ToList();
        if (meant.Count == 0)
            meant = [.. assignments.Where(column => column.Match.Groups["title"].Value == assignment || column.Match.Value == assignment)];

        var titles = string.Join(", ", assignments.Select(column => $"\"{column.Match.Value}\""));
        return meant is [var one] ? one.Index : throw new ExportException(
            $"--assignment {assignment}: {meant.Count} columns have this number or title. "
            + $"The assignments are {titles}; name one by its number.");
    }

    [GeneratedRegex(@"^(?<title>.*) \((?<id>\d+)\)$")]
    private static partial Regex Title();
}
