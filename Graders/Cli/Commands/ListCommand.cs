using System.Globalization;
using Grader.Cli.Screen;
using Grader.Judging.Manifests;
using Grader.Judging.Sheets;
using Spectre.Console;

namespace Grader.Cli.Commands;

/// <summary><c>grader list</c>: sheets with their exercises; for one sheet also its checks.</summary>
internal sealed class ListCommand(IAnsiConsole console, Catalogue catalogue)
{
    /// <summary>Lists every sheet, or one in full.</summary>
    /// <param name="sheet">Its id, or null for all.</param>
    public int Run(string? sheet)
    {
        if (sheet is null)
            catalogue.Sheets.ToList().ForEach(Overview);
        else
            Checks(catalogue.Sheet(sheet));
        return ExitCode.AllFine;
    }

    private void Overview(Sheet sheet)
    {
        console.Say($"{sheet.Id}: {sheet.Title}");
        var table = new Table().Border(TableBorder.Simple).AddColumns("Exercise", "Title");
        table.AddColumn(new TableColumn("Points").RightAligned());
        table.AddColumn(new TableColumn("Checks").RightAligned());
        table.AddColumn(new TableColumn("By a person").RightAligned());
        foreach (var exercise in sheet.Exercises)
        {
            var checks = catalogue.Checks(exercise).ToList();
            var title = exercise.Title + (checks.Any(check => check.Trains) ? " (trains)" : "");
            table.AddRow(new Text(exercise.Id), new Text(title), new Text((exercise.Bonus ? "+" : "") + Number(exercise.Points)), new Text($"{checks.Count}"), new Text(Rubric(exercise)));
        }
        table.AddRow(new Text("together"), Text.Empty, new Text(Number(sheet.Exercises.Where(exercise => !exercise.Bonus).Sum(exercise => exercise.Points))), new Text($"{sheet.Exercises.Sum(exercise => catalogue.Checks(exercise).Count())}"), Text.Empty);
        console.Write(table);
    }

    private void Checks(Sheet sheet)
    {
        Overview(sheet);
        foreach (var line in sheet.Policy)
            console.Say($"  Policy: {line}");
        foreach (var resource in sheet.Resources)
            console.Say($"  Data: --{resource.Name} <folder>: {resource.Description}");
        foreach (var exercise in sheet.Exercises.Where(exercise => exercise.Contracts.Count > 0))
        {
            console.Say("");
            console.Say($"{exercise.Id}: {exercise.Title}, {Number(exercise.Points)} points, {(exercise.Choose is { } choose ? $"any {choose} of " : "")}{string.Join(", ", exercise.Contracts.Select(contract => contract.Name))}");
            foreach (var check in catalogue.Checks(exercise))
                console.Say($"  {Number(catalogue.Worth(exercise, check)),5}  {check.Id}{Marks(check)}");
        }
    }

    private static string Marks(CheckDescription check) => (check.Trains ? " (trains)" : "") + (check.Hidden ? " (hidden)" : "");

    private static string Rubric(SheetExercise exercise) => exercise.Rubric.Count == 0 ? "" : Number(exercise.Rubric.Where(item => item.Points > 0).Sum(item => item.Points));

    private static string Number(double points) => points.ToString("0.##", CultureInfo.InvariantCulture);
}
