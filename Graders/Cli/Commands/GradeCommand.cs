using Grader.Cli.Screen;
using Grader.Grading;
using Grader.Grading.Journal;
using Grader.Grading.Output;
using Grader.Grading.Similarity;
using Grader.Intake;
using Grader.Judging.Courses;
using Grader.Judging.Resources;
using Grader.Judging.Sheets;
using Grader.Reporting.Overview;
using Grader.Results;
using Grader.Wire;

namespace Grader.Cli.Commands;

/// <summary><c>grader grade</c>: every hand-in of an archive or folder.</summary>
/// <param name="course">The course with the sheet.</param>
/// <param name="screen">Shows the progress.</param>
/// <param name="summary">Writes the outcome for the tutor.</param>
/// <param name="judgeFor">Makes the judge that gives the verdicts, from the key.</param>
/// <param name="tokenize">Reduces the sources of a hand-in to the tokens by which copies are recognised.</param>
/// <param name="resources">The data that the judge uses in place of what the checks contain.</param>
/// <param name="torch">Which engine the hand-ins compute on, and its version.</param>
internal sealed class GradeCommand(
    Course course,
    IGradingScreen screen,
    GradeSummary summary,
    Func<string, IJudge> judgeFor,
    Func<IReadOnlyList<SourceFile>, CancellationToken, IReadOnlyList<TokenizedFile>> tokenize,
    GivenResources resources,
    string torch)
{
    /// <summary>Grades the hand-ins, writes the results, and returns the exit code.</summary>
    /// <exception cref="RefusedException">It cannot be done as asked.</exception>
    /// <exception cref="IntakeException">The input cannot be read.</exception>
    public int Run(Sheet sheet, GradeOptions options, CancellationToken stop)
    {
        var known = CourseData.Read(sheet, options.Course);
        var limits = IntakeLimits.For(course.Contracts);
        using var inbox = Inbox.Open(options.Input, options.Layout, limits);
        using var earlierYears = EarlierHandIns.Open(options.CompareWith, limits);
        var share = options.Shard?.Of(inbox.Envelopes) ?? inbox.Envelopes;
        var envelopes = Selection.Of(inbox, share, options);
        var output = new OutputFolder(options.Out);
        var before = EarlierGrading.Read(output);
        OverwriteRules.Check(before, sheet, options);
        CheckKey(options);
        summary.Opened(inbox, envelopes.Count, sheet, options);

        string Secret() => options.Key ?? output.Key.ReadOrDraw();
        using var journal = JournalFile.Open(output.Journal, () => RecordSeal.Of(Secret()), options.Fresh && options.Only.Count == 0);
        OverwriteRules.CheckSheet(journal.Sheets, sheet, options);
        var key = options.Seed ?? Secret();
        var version = GraderVersion.With(course);
        var journalKey = new JournalKey(SheetFingerprint.Of(sheet), version, key, options.Quick, resources.Fingerprint, torch);
        var run = new GradingRun(inbox, journal, journalKey, judgeFor(key), output, known);
        output.Shard.Keep(options.Shard);
        if (options.GradedShards.Count > 0)
            new ShardMerge(journal, () => RecordSeal.Of(Secret()), [.. run.KeysOf(share)]).Join(options.GradedShards);

        var graded = Grade(run, share, envelopes, options, stop);
        var whole = Whole(share, before, graded, journal);
        var writing = Task.Run(() => WriteResults(whole, run, output), CancellationToken.None); // Results do not tell of copies.
        if (options.Shard is null) // Copies are looked for when all hand-ins are together.
            whole = WithCopies(whole, new NearCopies(sheet, KnownCode.Of(course), tokenize), inbox, earlierYears, output, stop);

        if (writing.GetAwaiter().GetResult() is { } cohort)
        {
            AddChanges(cohort, whole.HandIns);
            output.WriteSummaries(whole.Rows, cohort, options.DecimalComma);
        }

        if (stop.IsCancellationRequested)
        {
            summary.Interrupted(whole, share.Count, output, options);
            return ExitCode.Interrupted;
        }
        summary.Finished(whole, inbox, journal, output, options);
        summary.Known(known, before, [.. whole.HandIns.Select(handIn => handIn.Row)]);
        return graded.Any(handIn => handIn.HasGraderError) ? ExitCode.GraderError : ExitCode.AllFine;
    }

    /// <summary>Shards have one key: with keys of their own, each would give other inputs, and no other could verify its records.</summary>
    private static void CheckKey(GradeOptions options)
    {
        if ((options.Shard is not null || options.GradedShards.Count > 0) && options.Key is null)
        {
            throw new RefusedException("All shards of an archive and their merge need one key: write some random text into a file that "
                + "only you can read, and name it each time with --key; or set the environment variable GRADER_KEY.");
        }
    }

    /// <summary>
    /// What is graded now, as far as it came, and what earlier runs have recorded: where only some are graded, the files still list all.
    /// </summary>
    private IReadOnlyList<GradedHandIn> Grade(
        GradingRun run, IReadOnlyList<Envelope> share, IReadOnlyList<Envelope> envelopes, GradeOptions options, CancellationToken stop)
    {
        Dictionary<string, GradedHandIn> now = new(StringComparer.Ordinal);
        try
        {
            screen.Show(envelopes.Count, done => run.Grade(envelopes, options.Jobs, options.Fresh, graded =>
            {
                now[graded.Row.HandIn.Id] = graded;
                done(graded);
            }, stop));
        }
        catch (OperationCanceledException)
        {
            // What ended before is written.
        }
        return [.. share.Select(envelope => now.GetValueOrDefault(envelope.Id) ?? run.Recall(envelope)).OfType<GradedHandIn>()];
    }

    /// <summary>The hand-ins that are graded, and the results that are kept of others: the file that has them carries no seal.</summary>
    private static GradedCourse Whole(
        IReadOnlyList<Envelope> share, EarlierGrading before, IReadOnlyList<GradedHandIn> graded, JournalFile journal)
    {
        var rest = before.Except(graded.Select(handIn => handIn.Row.HandIn.Id).ToHashSet());
        var isInInput = rest.ToLookup(result => share.Any(envelope => envelope.Id == result.HandIn.Id));
        var changesToSay = graded.Select(handIn => before.Shows(handIn) ? handIn with { EarlierPoints = null } : handIn);
        var judged = rest.Where(result => result.Exercises.Count > 0);
        return new([.. changesToSay], [.. isInInput[false]], [.. isInInput[true]], [])
        {
            Unknown = [.. judged.Where(result => !journal.Knows(result.HandIn.Id, EarlierGrading.PointsOf(result)))],
        };
    }

    /// <summary>Adds the near copies; a failure to find them must not cost the marks.</summary>
    private static GradedCourse WithCopies(
        GradedCourse graded, NearCopies copies, Inbox inbox, EarlierHandIns earlierYears, OutputFolder output, CancellationToken stop)
    {
        try
        {
            return graded with { Copies = output.Similar.Write(copies.Find(inbox, earlierYears, stop)) };
        }
#pragma warning disable CA1031 // The tutor is told.
        catch (Exception failure)
#pragma warning restore CA1031
        {
            return graded with { CopiesFailure = failure.Message };
        }
    }

    private static void AddChanges(Cohort cohort, IReadOnlyList<GradedHandIn> graded)
    {
        foreach (var handIn in graded.Where(handIn => handIn.Failure is null))
        {
            if (handIn.EarlierPoints is { } earlier)
                cohort.AddChange(handIn.Row, earlier.Total, handIn.MachinePoints.Total);
        }
    }

    /// <returns>What the overview says of the results; null where there are none.</returns>
    private Cohort? WriteResults(GradedCourse whole, GradingRun run, OutputFolder output) => whole.Rows.Count > 0
        ? output.WriteResults(whole.HandIns.Select(run.FullResult).Concat(whole.Kept), GraderVersion.With(course))
        : null;
}
