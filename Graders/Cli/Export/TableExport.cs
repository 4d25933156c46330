using Grader.Cli.Screen;
using Grader.Grading;
using Grader.Grading.Files;
using Grader.Grading.Output;
using Grader.Reporting.Export;
using Spectre.Console;

namespace Grader.Cli.Export;

/// <summary><c>grader export moodle</c> and <c>grader export canvas</c>: fills a table that the tutor downloaded.</summary>
/// <param name="console">Where to write.</param>
internal sealed class TableExport(IAnsiConsole console)
{
    /// <summary>Fills a copy of the table; the downloaded file stays as it is.</summary>
    /// <exception cref="RefusedException">It cannot be filled.</exception>
    public int Run(TableExportOptions options)
    {
        var output = new OutputFolder(options.Graded);
        var marks = ExportedMark.Of(ResultsFile.Read(output.Results));
        var table = TableFile.Read(options.Table);
        var path = options.Out ?? Path.Combine(output.Exports, Path.GetFileName(options.Table));
        if (Path.GetFullPath(path) == Path.GetFullPath(options.Table))
            throw new RefusedException($"\"{path}\" is the file as downloaded, which is kept. Name another one with --out.");

        var report = TableFile.Naming(options.Table, () => Fill(table, marks, options));
        AtomicFile.Write(path, file => file.Write(table.Render()));
        console.SaySection("Without a hand-in (their rows stay as they were)", report.RowsWithoutHandIn.Select(row => row.ToString()));
        console.SaySection("To look at", report.Problems);
        var rows = report.Filled + report.RowsWithoutHandIn.Count;
        console.Say($"{report.Filled} of {rows} rows filled in, from {marks.Count} hand-ins. Written: {path}");
        return ExitCode.AllFine;
    }

    private static FillReport Fill(PlatformTable table, IReadOnlyList<ExportedMark> marks, TableExportOptions options) =>
        options.Assignment is { } assignment
            ? CanvasGradebook.Fill(table, ColumnNames.Canvas.With(options.Columns), assignment, marks, options.Filling)
            : MoodleWorksheet.Fill(table, ColumnNames.Moodle.With(options.Columns), marks, options.Filling);
}
