using Grader.Cli.Screen;
using Grader.Grading;
using Grader.Judging.Manifests;
using Grader.Judging.Sheets;
using Grader.Reporting;
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
        foreach (var column in new[] { "Points", "By checks", "By a person", "Checks" })
            table.AddColumn(new TableColumn(column).RightAligned());
        foreach (var exercise in sheet.Exercises)
        {
            var title = exercise.Title + (catalogue.Checks(exercise).Any(check => check.Trains) ? " (trains)" : "");
            AddRow(table, exercise.Id, title, exercise.Bonus, [exercise]);
        }
        foreach (var exercises in sheet.Exercises.GroupBy(exercise => exercise.Bonus).OrderBy(group => group.Key))
            AddRow(table, exercises.Key ? "bonus" : "together", "", exercises.Key, [.. exercises]);
        console.Write(table);
    }

    private void AddRow(Table table, string name, string title, bool bonus, IReadOnlyList<SheetExercise> exercises) => AddRow(table,
        name,
        title,
        (bonus ? "+" : "") + Wording.Points(exercises.Sum(exercise => exercise.Points)),
        Wording.Points(exercises.Sum(exercise => exercise.CheckPoints)),
        Wording.Points(exercises.Sum(exercise => exercise.RubricPoints)),
        $"{exercises.Sum(exercise => catalogue.Checks(exercise).Count())}");

    /// <summary>Adds cells as plain text, which is never read as markup.</summary>
    private static void AddRow(Table table, params string[] cells) => table.AddRow(cells.Select(cell => new Text(cell)));

    private void Checks(Sheet sheet)
    {
        Overview(sheet);
        foreach (var line in sheet.Policy)
            console.Say($"  Policy: {line}");
        foreach (var resource in sheet.Resources)
            console.Say($"  Data: --{resource.Name} <folder>: {resource.Description}");
        foreach (var exercise in sheet.Exercises.Where(exercise => exercise.Contracts.Count > 0))
        {
            var contracts = string.Join(", ", exercise.Contracts.Select(contract => Name(exercise, contract)));
            var choice = exercise.Choose is { } choose ? $"any {choose} of " : "";
            console.Say("");
            console.Say($"{exercise.Id}: {exercise.Title}, {Wording.Points(exercise.CheckPoints)} points by checks, {choice}{contracts}");
            foreach (var check in catalogue.Checks(exercise))
                console.Say($"  {Wording.Points(catalogue.Worth(exercise, check)),5}  {check.Id}{Remarks(check)}");
        }
    }

    private static string Name(SheetExercise exercise, Type contract) => exercise.ContractPoints.TryGetValue(contract, out var points)
        ? $"{contract.Name} ({Wording.Points(points)} of them)"
        : contract.Name;

    private static string Remarks(CheckDescription check) => (check.Trains ? " (trains)" : "") + (check.Hidden ? " (hidden)" : "");
}
