using Grader.Cli.Grading;
using Grader.Cli.Journal;
using Grader.Cli.Marking;
using Grader.Reporting;
using Grader.Results;

namespace Grader.Cli.Output;

/// <summary>Everything that a grading writes, in one folder. Every file is written whole or not at all; equal results give equal bytes.</summary>
/// <param name="folder">Where; made at need.</param>
internal sealed class OutputFolder(string folder)
{
    /// <summary>The record from which an interrupted grading goes on.</summary>
    public string Journal => Path.Combine(folder, "journal.jsonl");

    /// <summary>For programs.</summary>
    public string Results => Path.Combine(folder, "results.json");

    /// <summary>For spreadsheets and learning platforms.</summary>
    public string Gradebook => Path.Combine(folder, "gradebook.csv");

    /// <summary>Folder of the feedback, one folder for each hand-in.</summary>
    public string Feedback => Path.Combine(folder, "feedback");

    /// <summary>The marking sheets, for a person to fill in.</summary>
    public MarkingFolder Marking { get; } = new(Path.Combine(folder, "marking"));

    /// <summary>Writes what one student gets to read.</summary>
    public void WriteFeedback(HandInResult result)
    {
        AtomicFile.Write(Path.Combine(Feedback, result.HandIn.Id, "feedback.html"), HtmlReport.Render(result));
        AtomicFile.Write(Path.Combine(Feedback, result.HandIn.Id, "feedback.md"), MarkdownReport.Render(result));
    }

    /// <summary>Writes what the tutor gets: one file for programs, one for spreadsheets (with a byte order mark, which Excel needs).</summary>
    /// <param name="graded">In the order of the rows.</param>
    /// <param name="journal">Where the whole results are.</param>
    /// <param name="decimalComma">True for a gradebook with 2,5 in place of 2.5.</param>
    public void WriteSummaries(IReadOnlyList<GradedHandIn> graded, JournalFile journal, bool decimalComma)
    {
        AtomicFile.Write(Results, file => ResultsFile.Write(file, graded.Select(handIn => Whole(handIn, journal)), GraderVersion.Text));
        WriteGradebook(graded.Select(handIn => handIn.Result), decimalComma);
    }

    /// <summary>The same from whole results, which another version of the grader may have found.</summary>
    public void WriteSummaries(IReadOnlyList<HandInResult> results, string grader, bool decimalComma)
    {
        AtomicFile.Write(Results, file => ResultsFile.Write(file, results, grader));
        WriteGradebook(results, decimalComma);
    }

    private void WriteGradebook(IEnumerable<HandInResult> results, bool decimalComma) =>
        AtomicFile.Write(Gradebook, Reporting.Gradebook.Render([.. results], decimalComma), withMark: true);

    private HandInResult Whole(GradedHandIn graded, JournalFile journal) => journal.Whole(graded.Key) is { } recorded
        ? Marking.MarkedIfPossible(GradingRun.Intake(recorded, graded.Result.HandIn, graded.Problems))
        : graded.Result with { Messages = [.. graded.Result.Messages, new SourceMessage("error", "", 0, $"The grader itself failed: {graded.Failure}")] };
}
