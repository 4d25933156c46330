using Grader.Cli.Intake;
using Grader.Cli.Journal;
using Grader.Cli.Output;
using Grader.Isolation;
using Grader.Results;

namespace Grader.Cli.Grading;

/// <summary>Grades the envelopes of an inbox, several at a time. The unit of work is one hand-in; nothing of it outlives its turn but its points.</summary>
/// <param name="inbox">Where the hand-ins come from.</param>
/// <param name="journal">What is done already, and where what is done now is recorded.</param>
/// <param name="key">What the verdicts depend on besides the sources.</param>
/// <param name="judge">Who gives the verdicts.</param>
/// <param name="output">Where the feedback of each hand-in goes, and where a person's marks are.</param>
internal sealed class GradingRun(Inbox inbox, JournalFile journal, JournalKey key, IJudge judge, OutputFolder output)
{
    private readonly SlimResults slim = new();

    /// <summary>Grades the given envelopes and returns them in their order.</summary>
    /// <param name="envelopes">What to grade.</param>
    /// <param name="jobs">How many at a time.</param>
    /// <param name="redo">True to grade again what is recorded.</param>
    /// <param name="done">Told of each as it ends, by one thread at a time.</param>
    /// <param name="stop">Stops after the checks that are running; what they found is recorded.</param>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public IReadOnlyList<GradedHandIn> Grade(IReadOnlyList<Envelope> envelopes, int jobs, bool redo, Action<GradedHandIn> done, CancellationToken stop)
    {
        var graded = new GradedHandIn[envelopes.Count];
        var gate = new Lock();
        OwnThreads.ForEach(envelopes.Count, jobs, index =>
        {
            graded[index] = Grade(envelopes[index], redo, stop);
            lock (gate)
                done(graded[index]);
        }, stop);
        return graded;
    }

    /// <summary>What is recorded of an envelope that is not to be graded now; null where nothing is.</summary>
    public GradedHandIn? Recall(Envelope envelope)
    {
        var opened = Open(envelope);
        return journal.Whole(opened.Place) is { } recorded ? Finish(opened, recorded, wasRecorded: true) : null;
    }

    private GradedHandIn Grade(Envelope envelope, bool redo, CancellationToken stop)
    {
        var opened = Open(envelope);
        try
        {
            var recorded = redo ? null : Recorded(opened.Place);
            return Finish(opened, recorded ?? Judge(opened, redo, stop), recorded is not null);
        }
#pragma warning disable CA1031 // One hand-in on which the grader fails must not cost the others.
        catch (Exception failure) when (failure is not OperationCanceledException && !stop.IsCancellationRequested)
#pragma warning restore CA1031
        {
            return Failed(opened, failure);
        }
    }

    private Opened Open(Envelope envelope)
    {
        var contents = inbox.Read(envelope);
        var handIn = new HandInInfo(envelope.Id, envelope.Name, ContentHash.Of(contents.Sources)) { PlatformId = envelope.PlatformId, Late = envelope.Late };
        return new Opened(handIn, contents, key.Of(handIn.Id, handIn.ContentHash));
    }

    private GradedHandIn Finish(Opened opened, HandInResult result, bool wasRecorded)
    {
        var judged = Intake(result, opened.HandIn, opened.Contents.Problems);
        output.Marking.Offer(judged);
        var shown = output.Marking.MarkedIfPossible(judged);
        output.WriteFeedback(shown);
        return new GradedHandIn(opened.Place, slim.Of(shown), opened.Contents.Problems)
        {
            WasRecorded = wasRecorded,
            Earlier = journal.EarlierMark(opened.HandIn.Id, result.Sheet, result.Quick, opened.Place),
        };
    }

    /// <summary>What the grader itself failed on is tried again.</summary>
    private HandInResult? Recorded(string place) =>
        journal.Whole(place) is { } result && !result.Exercises.SelectMany(exercise => exercise.Checks).Any(check => check.Outcome == Outcome.GraderError)
            ? result
            : null;

    private HandInResult Judge(Opened opened, bool redo, CancellationToken stop)
    {
        var known = redo ? [] : journal.Parts(opened.Place);
        var result = judge.Judge(opened.HandIn, opened.Contents.Sources, known, check => Record(opened, check, stop), stop);
        // Workers that are killed by the end of this process look like crashes of the student's code: such verdicts are not kept.
        stop.ThrowIfCancellationRequested();
        journal.Append(opened.Place, result);
        return result;
    }

    private void Record(Opened opened, CheckResult check, CancellationToken stop)
    {
        if (!stop.IsCancellationRequested && check.Outcome is not Outcome.GraderError)
            journal.Append(opened.Place, opened.HandIn, check);
    }

    /// <summary>The journal knows the sources; whose they are and what lay beside them belongs to today's inbox.</summary>
    internal static HandInResult Intake(HandInResult result, HandInInfo handIn, IReadOnlyList<Problem> problems) => result with
    {
        HandIn = handIn,
        Messages = [.. problems.Select(problem => new SourceMessage("warning", problem.Where, 0, problem.Text)), .. result.Messages],
    };

    private GradedHandIn Failed(Opened opened, Exception failure) =>
        new("", new HandInResult(opened.HandIn, key.Sheet.Split(' ')[0], []) { Quick = key.Quick }, opened.Contents.Problems)
        {
            Failure = $"{failure.GetType().Name}: {failure.Message}",
        };

    private sealed record Opened(HandInInfo HandIn, Contents Contents, string Place);
}
