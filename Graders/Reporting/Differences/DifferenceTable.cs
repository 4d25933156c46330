using Spectre.Console;

namespace Grader.Reporting;

/// <summary>Shows whose marks differ between two gradings, and why.</summary>
public static class DifferenceTable
{
    /// <summary>How many reasons the console shows of one hand-in.</summary>
    private const int MostReasons = 6;

    /// <summary>For a console. Text of a hand-in is cleaned and never read as markup.</summary>
    public static Table Of(IReadOnlyList<MarkDifference> differences)
    {
        var table = new Table().Border(TableBorder.Simple)
            .AddColumn("Hand-in").AddColumn(RightAligned("Before")).AddColumn(RightAligned("Now")).AddColumn("Why");
        foreach (var one in differences)
            table.AddRow(new Text(Name(one)), new Text(Points(one.Before)), new Text(Points(one.Now)), new Text(Shortened(one.Reasons)));

        return table;
    }

    /// <summary>For a spreadsheet: the same with all reasons.</summary>
    public static string Csv(IReadOnlyList<MarkDifference> differences) => CsvTable.Render(
    [
        ["Id", "Name", "Before", "Now", "Why"],
        .. differences.Select(one => new[]
        {
            one.HandIn.Id, Name(one), Points(one.Before), Points(one.Now), string.Join("; ", one.Reasons.Select(PlainText.Line)),
        }),
    ]);

    private static TableColumn RightAligned(string title) => new TableColumn(title).RightAligned().NoWrap();

    private static string Name(MarkDifference difference) => PlainText.Line(difference.HandIn.Name);

    private static string Points(double? points) => points is { } value ? Wording.Points(value) : "";

    private static string Shortened(IReadOnlyList<string> reasons)
    {
        var (lines, more) = (reasons.Take(MostReasons).Select(PlainText.Line), reasons.Count - MostReasons);
        return string.Join('\n', more > 0 ? lines.Append($"and {more} more (see --csv)") : lines);
    }
}
