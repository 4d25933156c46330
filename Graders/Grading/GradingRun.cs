using Grader.Grading.Journal;
using Grader.Grading.Output;
using Grader.Intake;
using Grader.Isolation;
using Grader.Judging.Running;
using Grader.Reporting;
using Grader.Results;

namespace Grader.Grading;

/// <summary>
/// Grades the envelopes of an inbox, several at a time. The unit of work is one hand-in; only its row of the tables is kept in memory
/// afterwards.
/// </summary>
/// <param name="inbox">Where the hand-ins come from.</param>
/// <param name="journal">Holds what is graded already, and records what is graded now.</param>
/// <param name="key">What the verdicts depend on besides the sources.</param>
/// <param name="judge">Gives the verdicts.</param>
/// <param name="output">Where the feedback of each hand-in goes, and where a person's marks are.</param>
/// <param name="course">Who made each hand-in, and how its points become a mark.</param>
internal sealed class GradingRun(
    Inbox inbox, JournalFile journal, JournalKey key, IJudge judge, OutputFolder output, CourseData course)
{
    /// <summary>
    /// Grades the given envelopes and returns them in their order. A hand-in whose process had to be ended, or has ended by itself, may be
    /// long about it: its remaining checks run when all others have begun. That changes when its verdicts come, and nothing in them.
    /// </summary>
    /// <param name="envelopes">What to grade.</param>
    /// <param name="jobs">How many at a time.</param>
    /// <param name="redo">True to grade again what is recorded.</param>
    /// <param name="done">Called with each hand-in as it ends, by one thread at a time.</param>
    /// <param name="stop">Stops after the checks that are running; what they found is recorded.</param>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public IReadOnlyList<GradedHandIn> Grade(
        IReadOnlyList<Envelope> envelopes, int jobs, bool redo, Action<GradedHandIn> done, CancellationToken stop)
    {
        var graded = new GradedHandIn[envelopes.Count];
        var gate = new Lock();
        JobQueue? queue = null;
        queue = new JobQueue(envelopes.Count, jobs, GradeOne, stop);
        queue.Run();
        return graded;

        void GradeOne(int index)
        {
            graded[index] = WithFailureCaught(envelopes[index], () => Grade(envelopes[index], redo, queue!.GiveWay, stop), stop)!;
            lock (gate)
                done(graded[index]);
        }
    }

    /// <summary>What is recorded of an envelope that is not to be graded now; null where nothing is.</summary>
    public GradedHandIn? Recall(Envelope envelope) => WithFailureCaught(envelope, () => Recorded(envelope), CancellationToken.None);

    /// <summary>The keys under which envelopes are recorded. One that cannot be read has none.</summary>
    public IEnumerable<(Envelope HandIn, string Key)> KeysOf(IEnumerable<Envelope> envelopes)
    {
        foreach (var envelope in envelopes)
        {
            string? journalKey = null;
            WithFailureCaught(envelope, () =>
            {
                journalKey = Open(envelope).Key;
                return null;
            }, CancellationToken.None);
            if (journalKey is not null)
                yield return (envelope, journalKey);
        }
    }

    /// <summary>The whole result of a graded hand-in, with a person's marks.</summary>
    public HandInResult FullResult(GradedHandIn graded)
    {
        if (graded.JournalKey is { } recorded && journal.FindResult(recorded) is { } result)
            return Marked(result.For(graded.Row.HandIn, graded.InputMessages));

        return new HandInResult(graded.Row.HandIn, graded.Row.Sheet, []) { Messages = graded.Row.Messages, Quick = graded.Row.Quick };
    }

    /// <summary>
    /// The result of the work, or a row with the failure, so that the other hand-ins are still graded. Where the disk is full, none of them
    /// can be.
    /// </summary>
    private GradedHandIn? WithFailureCaught(Envelope envelope, Func<GradedHandIn?> work, CancellationToken stop)
    {
        try
        {
            return work();
        }
#pragma warning disable CA1031 // Every failure is reported in the row of this hand-in.
        catch (Exception failure) when (IsOfOneHandIn(failure) && !stop.IsCancellationRequested)
#pragma warning restore CA1031
        {
            return Failed(envelope, failure);
        }
    }

    private static bool IsOfOneHandIn(Exception failure) =>
        failure is not (OperationCanceledException or RefusedException) && SystemRefusal.Of(failure) is null;

    private GradedHandIn Grade(Envelope envelope, bool redo, Action giveWay, CancellationToken stop)
    {
        var opened = Open(envelope);
        return !redo && journal.FindResult(opened.Key) is { HasGraderError: false } recorded
            ? Finish(opened, recorded, wasRecorded: true)
            : Finish(opened, Judge(opened, redo, giveWay, stop), wasRecorded: false);
    }

    private GradedHandIn? Recorded(Envelope envelope)
    {
        var opened = Open(envelope);
        return journal.FindResult(opened.Key) is { } recorded ? Finish(opened, recorded, wasRecorded: true) : null;
    }

    private OpenedHandIn Open(Envelope envelope)
    {
        var contents = inbox.Read(envelope);
        var handIn = course.Complete(Info(envelope, ContentHash.Of(contents.Sources)), contents.Members);
        return new OpenedHandIn(handIn, contents, key.Of(handIn.Id, handIn.ContentHash));
    }

    private GradedHandIn Finish(OpenedHandIn opened, HandInResult result, bool wasRecorded)
    {
        var judged = result.For(opened.HandIn, opened.Contents.Problems);
        output.Sources.Keep(opened.HandIn.Id, opened.Contents);
        output.Marking.Offer(judged);
        var shown = Marked(judged);
        output.WriteFeedback(shown);
        return new GradedHandIn(GradeRow.Of(shown), PointsSummary.Of(judged), opened.Contents.Problems)
        {
            JournalKey = opened.Key,
            WasRecorded = wasRecorded,
            EarlierPoints = journal.EarlierPoints(opened.HandIn.Id, result.Sheet, result.Quick, opened.Key),
        };
    }

    /// <summary>With what a person has given, and what lateness takes.</summary>
    private HandInResult Marked(HandInResult judged) => course.Mark(output.Marking.MarkedIfPossible(judged));

    private HandInResult Judge(OpenedHandIn opened, bool redo, Action giveWay, CancellationToken stop)
    {
        var known = redo ? [] : journal.FindVerdicts(opened.Key);
        var result = judge.Judge(
            opened.HandIn, opened.Contents.Sources, known, (check, printed) => Record(opened, check, printed, giveWay, stop), stop);
        // When this process ends, its workers are killed, which looks like a crash of the student's code: such verdicts are not recorded.
        stop.ThrowIfCancellationRequested();
        journal.Append(opened.Key, result);
        return journal.FindResult(opened.Key)!; // As a later run or a merge will read it: the record has pictures in fewer digits.
    }

    private void Record(OpenedHandIn opened, CheckResult check, bool printed, Action giveWay, CancellationToken stop)
    {
        if (!stop.IsCancellationRequested && check.Outcome is not Outcome.GraderError)
            journal.Append(opened.Key, check, printed);

        if (JudgeRun.HasEndedProcess(check))
            giveWay();
    }

    private GradedHandIn Failed(Envelope envelope, Exception failure)
    {
        var reason = $"{failure.GetType().Name}: {failure.Message}";
        var result = new HandInResult(Info(envelope, contentHash: ""), key.Sheet.Id, [])
        {
            Messages = [new Message(MessageKind.GraderError, "", 0, $"The grader itself failed: {reason}")],
            Quick = key.Quick,
        };
        return new(GradeRow.Of(result), PointsSummary.Of(result), []) { Failure = reason };
    }

    private static HandInInfo Info(Envelope envelope, string contentHash) =>
        new(envelope.Id, envelope.Name, contentHash) { PlatformId = envelope.PlatformId, Late = envelope.Late };

    private sealed record OpenedHandIn(HandInInfo HandIn, Contents Contents, string Key);
}
