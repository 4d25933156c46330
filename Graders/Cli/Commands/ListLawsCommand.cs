using System.Globalization;
using Grader.Cli.Screen;
using Grader.Grading;
using Grader.Judging.Laws;
using Grader.Judging.Manifests;
using Spectre.Console;

namespace Grader.Cli.Commands;

/// <summary><c>grader list --laws</c>: which checks ask a contract for which law family, or why none can.</summary>
internal sealed class ListLawsCommand(IAnsiConsole console, Catalogue catalogue)
{
    private const string NotApplicable = "–";

    /// <summary>Lists the contracts of every sheet, or of one.</summary>
    /// <param name="sheet">Its id, or null for all.</param>
    public int Run(string? sheet)
    {
        var contracts = (sheet is null ? catalogue.Sheets : [catalogue.Sheet(sheet)])
            .SelectMany(one => one.Exercises).SelectMany(exercise => exercise.Contracts).ToHashSet();
        var rows = LawRow.All(catalogue.Manifest).Where(row => contracts.Contains(row.Contract)).ToList();
        console.Write(Overview(rows));
        rows.ForEach(Details);
        return ExitCode.AllFine;
    }

    /// <summary>How many checks ask for a family.</summary>
    private static Table Overview(List<LawRow> rows)
    {
        var table = new Table().Border(TableBorder.Simple).AddColumn("Contract");
        foreach (var family in Enum.GetNames<LawFamily>())
            table.AddColumn(new TableColumn(family).Centered());
        rows.ForEach(row => table.AddRow([new Text(row.Contract.Name), .. row.Cells.Select(cell => new Text(CountOf(cell)))]));
        return table;
    }

    private static string CountOf(LawCell cell) =>
        cell.Checks.Count == 0 ? NotApplicable : cell.Checks.Count.ToString(CultureInfo.InvariantCulture);

    private void Details(LawRow row)
    {
        console.Say("");
        console.Say(row.Contract.Name);
        foreach (var cell in row.Cells)
        {
            var entries = cell.Checks.Select(check => check.Title).Concat(cell.Reasons.Select(reason => $"{NotApplicable} {reason}"));
            console.Say($"  {cell.Family,-10}{string.Join("; ", entries)}");
        }
    }
}
