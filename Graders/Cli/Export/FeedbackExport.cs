using Grader.Cli.Screen;
using Grader.Grading;
using Grader.Grading.Files;
using Grader.Grading.Output;
using Grader.Reporting.Export;
using Grader.Results;
using Spectre.Console;

namespace Grader.Cli.Export;

/// <summary><c>grader export moodle-feedback</c>: the feedback pages in one zip, for "Upload multiple feedback files in a zip".</summary>
/// <param name="console">Where to write.</param>
internal sealed class FeedbackExport(IAnsiConsole console)
{
    /// <summary>Writes the zip.</summary>
    /// <exception cref="RefusedException">It cannot be done as asked.</exception>
    public int Run(FeedbackExportOptions options)
    {
        var output = new OutputFolder(options.Graded);
        var handIns = ResultsFile.Read(output.Results).Select(result => result.HandIn).ToList();
        List<string> problems = [];
        var foldersOf = Folders(options, problems);
        var pages = handIns.Where(handIn => File.Exists(output.FeedbackPage(handIn)))
            .SelectMany(handIn => foldersOf(handIn).Select(folder => (Folder: folder, Page: output.FeedbackPage(handIn))))
            .DistinctBy(page => page.Folder).ToList();
        var path = options.Out ?? Path.Combine(output.Exports, "moodle-feedback.zip");
        AtomicFile.Write(path, file => FeedbackZip.Write(file, pages));
        console.SaySection("Left out", problems);
        console.Say($"{pages.Count} feedback pages of {handIns.Count} hand-ins packed. Written: {path}");
        return ExitCode.AllFine;
    }

    private static Func<HandInInfo, IEnumerable<string>> Folders(FeedbackExportOptions options, List<string> problems)
    {
        if (options.Worksheet is not { } path)
            return handIn => WithoutWorksheet(handIn, problems);

        var table = TableFile.Read(path);
        var roster = TableFile.Naming(path, () => Roster.Of(table, ColumnNames.Moodle.With(options.Columns)));
        return handIn => roster.Find(handIn, problems).Select(MoodleFeedback.FolderOf);
    }

    private static IReadOnlyList<string> WithoutWorksheet(HandInInfo handIn, List<string> problems)
    {
        var folders = MoodleFeedback.FoldersOf(handIn);
        if (folders.Count == 0)
            problems.Add($"hand-in {handIn.Id}: Moodle's number of its author, or of each member, is not known. Give --worksheet.");

        return folders;
    }
}
