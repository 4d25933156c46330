using Grader.Grading.Journal;
using Grader.Grading.Output;
using Grader.Grading.Similarity;
using Grader.Intake;
using Grader.Judging.Sheets;

namespace Grader.Grading;

/// <summary>What a grading has open: its input, what earlier runs have left, and where results go.</summary>
/// <param name="Sheet">The sheet that is graded.</param>
/// <param name="Options">What was asked for.</param>
internal sealed record GradingSession(Sheet Sheet, GradeOptions Options) : IDisposable
{
    /// <summary>The hand-ins.</summary>
    public required Inbox Inbox { get; init; }

    /// <summary>Hand-ins of earlier years, with which these are compared.</summary>
    public required EarlierHandIns EarlierYears { get; init; }

    /// <summary>Who made each hand-in, and how its points become a mark.</summary>
    public required CourseData Known { get; init; }

    /// <summary>The folder of results.</summary>
    public required OutputFolder Output { get; init; }

    /// <summary>What the folder shows of an earlier run.</summary>
    public required EarlierGrading Before { get; init; }

    /// <summary>The hand-ins of this shard; all without shards.</summary>
    public required IReadOnlyList<Envelope> Share { get; init; }

    /// <summary>Those of them that are graded now.</summary>
    public required IReadOnlyList<Envelope> Chosen { get; init; }

    /// <summary>The secret that seals records: the tutor's, or that of the folder.</summary>
    public string Secret => Options.Key ?? Output.Key.ReadOrDraw();

    /// <summary>Opens all of it, and changes nothing yet.</summary>
    /// <exception cref="RefusedException">It cannot be graded as asked.</exception>
    /// <exception cref="IntakeException">The input cannot be read.</exception>
    public static GradingSession Open(Sheet sheet, GradeOptions options, IntakeLimits limits)
    {
        var known = CourseData.Read(sheet, options.Course);
        var inbox = Inbox.Open(options.Input, options.Layout, limits);
        EarlierHandIns? earlierYears = null;
        try
        {
            earlierYears = EarlierHandIns.Open(options.CompareWith, limits);
            var share = options.Shard?.Of(inbox.Envelopes) ?? inbox.Envelopes;
            var chosen = Selection.Of(inbox, share, options);
            var output = new OutputFolder(options.Out);
            var before = EarlierGrading.Read(output);
            OverwriteRules.Check(before, sheet, options);
            CheckKey(options);
            return new(sheet, options)
            {
                Inbox = inbox, EarlierYears = earlierYears, Known = known, Output = output, Before = before, Share = share, Chosen = chosen,
            };
        }
        catch
        {
            earlierYears?.Dispose();
            inbox.Dispose();
            throw;
        }
    }

    /// <summary>Opens the journal, which from now on belongs to this grading.</summary>
    /// <exception cref="RefusedException">Another process writes to it.</exception>
    public JournalFile OpenJournal() =>
        JournalFile.Open(Output.Journal, () => RecordSeal.Of(Secret), Options.Fresh && Options.Only.Count == 0);

    /// <inheritdoc/>
    public void Dispose()
    {
        EarlierYears.Dispose();
        Inbox.Dispose();
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
}
