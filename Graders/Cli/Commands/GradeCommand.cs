using Grader.Cli.Grading;
using Grader.Cli.Intake;
using Grader.Cli.Journal;
using Grader.Cli.Output;
using Grader.Cli.Screen;
using Grader.Judging.Resources;
using Grader.Judging.Sheets;

namespace Grader.Cli.Commands;

/// <summary><c>grader grade</c>: every hand-in of an archive or folder.</summary>
/// <param name="screen">Shows the progress.</param>
/// <param name="summary">Writes the outcome for the tutor.</param>
/// <param name="judgeFor">Makes the judge that gives the verdicts, from the key.</param>
/// <param name="resources">The data that the judge uses in place of what the checks contain.</param>
internal sealed class GradeCommand(IGradingScreen screen, GradeSummary summary, Func<string, IJudge> judgeFor, GivenResources resources)
{
    /// <summary>Grades the hand-ins, writes the results, and returns the exit code.</summary>
    /// <exception cref="UsageException">It cannot be done as asked.</exception>
    /// <exception cref="IntakeException">The input cannot be read.</exception>
    public int Run(Sheet sheet, GradeOptions options, CancellationToken stop)
    {
        var course = CourseData.Read(sheet, options.Course);
        using var inbox = Inbox.Open(options.Input, single: false, IntakeLimits.Default);
        var envelopes = Selection.Of(inbox, options);
        summary.Opened(inbox, envelopes.Count, sheet, options);

        var output = new OutputFolder(options.Out);
        using var journal = JournalFile.Open(output.Journal, options.Fresh && options.Only.Count == 0);
        var key = options.Key ?? output.Key.ReadOrDraw();
        var journalKey = new JournalKey(SheetFingerprint.Of(sheet), GraderVersion.Text, key, options.Quick, resources.Fingerprint);
        var run = new GradingRun(inbox, journal, journalKey, judgeFor(key), output, course);
        try
        {
            var graded = screen.Show(envelopes.Count, done => run.Grade(envelopes, options.Jobs, options.Fresh, done, stop));
            graded = WithRecorded(inbox, run, graded);
            var rows = graded.Select(handIn => handIn.Row).ToList();
            output.WriteSummaries(graded.Select(run.FullResult), rows, GraderVersion.Text, options.DecimalComma);
            summary.Finished(graded, inbox, journal, output, options);
            summary.Course(course.Notes(rows));
            return graded.Any(handIn => handIn.HasGraderError) ? ExitCode.GraderError : ExitCode.AllFine;
        }
        catch (OperationCanceledException)
        {
            summary.Interrupted(options);
            return ExitCode.Interrupted;
        }
    }

    /// <summary>Adds the hand-ins that an earlier run graded: where only some are graded now, the files still list all of them.</summary>
    private static IReadOnlyList<GradedHandIn> WithRecorded(Inbox inbox, GradingRun run, IReadOnlyList<GradedHandIn> graded)
    {
        var now = graded.ToDictionary(handIn => handIn.Row.HandIn.Id);
        return [.. inbox.Envelopes.Select(envelope => now.GetValueOrDefault(envelope.Id) ?? run.Recall(envelope)).OfType<GradedHandIn>()];
    }
}
