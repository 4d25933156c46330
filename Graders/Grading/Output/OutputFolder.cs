using Grader.Grading.Files;
using Grader.Grading.Marking;
using Grader.Reporting;
using Grader.Reporting.Overview;
using Grader.Results;

namespace Grader.Grading.Output;

/// <summary>
/// The folder with everything that a grading writes. Every file is written whole or not at all; equal results give equal bytes.
/// </summary>
/// <param name="folder">Its path; the folder is made when something is written.</param>
internal sealed class OutputFolder(string folder)
{
    /// <summary>The record from which an interrupted grading continues.</summary>
    public string Journal => Path.Combine(folder, "journal.jsonl");

    /// <summary>The secret that seals the journal and gives the inputs of the checks, where the tutor has given none.</summary>
    public KeyFile Key { get; } = new(
        Path.Combine(folder, "key"), "the key of this grading. Restore it, or remove it and grade all anew with --fresh");

    /// <summary>Which share of an archive the folder has.</summary>
    public ShardFile Shard { get; } = new(Path.Combine(folder, "shard"));

    /// <summary>The results, for programs.</summary>
    public string Results => Path.Combine(folder, "results.json");

    /// <summary>The points, for spreadsheets and learning platforms.</summary>
    public string Gradebook => Path.Combine(folder, "gradebook.csv");

    /// <summary>The overview of all hand-ins, for the tutor.</summary>
    public string Overview => Path.Combine(folder, "index.html");

    /// <summary>The verdicts of a student's own checks, for CI systems.</summary>
    public string JUnit => Path.Combine(folder, "junit.xml");

    /// <summary>What is made for learning platforms.</summary>
    public string Exports => Path.Combine(folder, "export");

    /// <summary>Folder of the feedback, one folder for each hand-in.</summary>
    public string Feedback { get; init; } = Path.Combine(folder, "feedback");

    /// <summary>The near copies that a tutor should look at.</summary>
    public SimilarFolder Similar { get; } = new(folder);

    /// <summary>The marking sheets, for a person to fill in.</summary>
    public MarkingFolder Marking { get; } = new(Path.Combine(folder, "marking"));

    /// <summary>What was handed in, for a person to read.</summary>
    public SourcesFolder Sources { get; } = new(Path.Combine(folder, "sources"));

    /// <summary>The secret in the address of <c>grader review</c>.</summary>
    public KeyFile ReviewToken { get; } = new(
        Path.Combine(folder, "review.token"), "the secret of the review page's address. Remove it, and another one is drawn");

    /// <summary>Path of the folder.</summary>
    public string Folder => folder;

    /// <summary>The feedback page for one student.</summary>
    public string FeedbackPage(HandInInfo handIn) => Path.Combine(Feedback, handIn.Id, "feedback.html");

    /// <summary>Writes the feedback for one student.</summary>
    public void WriteFeedback(HandInResult result)
    {
        AtomicFile.Write(FeedbackPage(result.HandIn), HtmlReport.Render(result));
        AtomicFile.Write(Path.Combine(Feedback, result.HandIn.Id, "feedback.md"), MarkdownReport.Render(result));
    }

    /// <summary>Writes the results.</summary>
    /// <param name="results">The whole results in the order of the rows; each is read only when it is written.</param>
    /// <param name="grader">Version of the grader that found the results.</param>
    /// <returns>What the overview says of them.</returns>
    public Cohort WriteResults(IEnumerable<HandInResult> results, string grader)
    {
        var cohort = new Cohort();
        AtomicFile.Write(Results, file => ResultsFile.Write(file, cohort.Counted(results), grader));
        return cohort;
    }

    /// <summary>Writes the gradebook and the overview for the tutor. The gradebook has a byte order mark, which Excel needs.</summary>
    /// <param name="rows">The rows of the gradebook.</param>
    /// <param name="cohort">What the overview says of the results.</param>
    /// <param name="decimalComma">True for a gradebook with 2,5 in place of 2.5.</param>
    public void WriteSummaries(IReadOnlyList<GradeRow> rows, Cohort cohort, bool decimalComma)
    {
        AtomicFile.Write(Gradebook, Reporting.Gradebook.Render(rows, decimalComma), withMark: true);
        AtomicFile.Write(Overview, OverviewReport.Render(rows, cohort, Similar.Read(), $"{Shard.Read()}"));
    }
}
