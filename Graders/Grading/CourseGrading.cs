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

namespace Grader.Grading;

/// <summary>Grades every hand-in of an archive or folder: opens what is there, judges, and writes results.</summary>
/// <param name="course">The course with the sheet.</param>
/// <param name="screen">Shows the progress.</param>
/// <param name="judgeFor">Makes the judge that gives the verdicts, from the key.</param>
/// <param name="tokenize">Reduces the sources of a hand-in to the tokens by which copies are recognised.</param>
/// <param name="resources">The data that the judge uses in place of what the checks contain.</param>
/// <param name="torch">Which engine the hand-ins compute on, and its version.</param>
internal sealed class CourseGrading(
    Course course,
    IGradingScreen screen,
    Func<string, IJudge> judgeFor,
    Func<IReadOnlyList<SourceFile>, CancellationToken, IReadOnlyList<TokenizedFile>> tokenize,
    GivenResources resources,
    string torch)
{
    /// <summary>Grades the hand-ins and writes the results.</summary>
    /// <exception cref="RefusedException">It cannot be done as asked.</exception>
    /// <exception cref="IntakeException">The input cannot be read.</exception>
    public GradingOutcome Run(Sheet sheet, GradeOptions options, CancellationToken stop)
    {
        using var session = GradingSession.Open(sheet, options, IntakeLimits.For(course.Contracts));
        screen.Opened(session);
        using var journal = session.OpenJournal();
        OverwriteRules.CheckSheet(journal.Sheets, sheet, options);
        var run = Prepare(session, journal);
        var graded = Grade(session, run, stop);
        var whole = Publish(session, run, Whole(session, graded, journal), stop);
        return new(session, whole, journal.UnusedLines)
        {
            Interrupted = stop.IsCancellationRequested,
            HasGraderError = graded.Any(handIn => handIn.HasGraderError),
        };
    }

    /// <summary>Joins what shards have graded, and leaves the rest to be graded.</summary>
    private GradingRun Prepare(GradingSession session, JournalFile journal)
    {
        var (options, output) = (session.Options, session.Output);
        var key = options.Seed ?? session.Secret;
        var journalKey = new JournalKey(SheetFingerprint.Of(session.Sheet), Version, key, options.Quick, resources.Fingerprint, torch);
        var run = new GradingRun(session.Inbox, journal, journalKey, judgeFor(key), output, session.Known);
        output.Shard.Keep(options.Shard);
        if (options.GradedShards.Count > 0)
            new ShardMerge(journal, () => RecordSeal.Of(session.Secret), [.. run.KeysOf(session.Share)]).Join(options.GradedShards);
        return run;
    }

    /// <summary>
    /// What is graded now, as far as it came, and what earlier runs have recorded: where only some are graded, the files still list all.
    /// </summary>
    private IReadOnlyList<GradedHandIn> Grade(GradingSession session, GradingRun run, CancellationToken stop)
    {
        Dictionary<string, GradedHandIn> now = new(StringComparer.Ordinal);
        var options = session.Options;
        try
        {
            screen.Show(session.Chosen.Count, done => run.Grade(session.Chosen, options.Jobs, options.Fresh, graded =>
            {
                now[graded.Row.HandIn.Id] = graded;
                done(graded);
            }, stop));
        }
        catch (OperationCanceledException)
        {
            // What ended before is written.
        }
        return [.. session.Share.Select(envelope => now.GetValueOrDefault(envelope.Id) ?? run.Recall(envelope)).OfType<GradedHandIn>()];
    }

    /// <summary>The hand-ins that are graded, and the results that are kept of others: the file that has them carries no seal.</summary>
    private static GradedCourse Whole(GradingSession session, IReadOnlyList<GradedHandIn> graded, JournalFile journal)
    {
        var before = session.Before;
        var rest = before.Except(graded.Select(handIn => handIn.Row.HandIn.Id).ToHashSet());
        var isInInput = rest.ToLookup(result => session.Share.Any(envelope => envelope.Id == result.HandIn.Id));
        var changesToSay = graded.Select(handIn => before.Shows(handIn) ? handIn with { EarlierPoints = null } : handIn);
        var judged = rest.Where(result => result.Exercises.Count > 0);
        return new([.. changesToSay], [.. isInInput[false]], [.. isInInput[true]], [])
        {
            Unknown = [.. judged.Where(result => !journal.Knows(result.HandIn.Id, EarlierGrading.PointsOf(result)))],
        };
    }

    /// <summary>Writes all files, and looks for copies meanwhile: results do not tell of copies.</summary>
    private GradedCourse Publish(GradingSession session, GradingRun run, GradedCourse whole, CancellationToken stop)
    {
        var writing = Task.Run(() => WriteResults(whole, run, session.Output), CancellationToken.None);
        if (session.Options.Shard is null) // Copies are looked for when all hand-ins are together.
            whole = WithCopies(session, whole, stop);

        if (writing.GetAwaiter().GetResult() is { } cohort)
        {
            AddChanges(cohort, whole.HandIns);
            session.Output.WriteSummaries(whole.Rows, cohort, session.Options.DecimalComma);
        }

        return whole;
    }

    /// <summary>Adds the near copies; a failure to find them must not cost the marks.</summary>
    private GradedCourse WithCopies(GradingSession session, GradedCourse graded, CancellationToken stop)
    {
        try
        {
            var copies = new NearCopies(session.Sheet, KnownCode.Of(course), tokenize);
            return graded with { Copies = session.Output.Similar.Write(copies.Find(session.Inbox, session.EarlierYears, stop)) };
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
        ? output.WriteResults(whole.HandIns.Select(run.FullResult).Concat(whole.Kept), Version)
        : null;

    private string Version => GraderVersion.With(course);
}
