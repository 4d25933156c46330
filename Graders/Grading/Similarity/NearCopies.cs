using Grader.Intake;
using Grader.Judging.Sheets;
using Grader.Results;
using Grader.Wire;

namespace Grader.Grading.Similarity;

/// <summary>Looks for near copies among the hand-ins of an inbox, those of earlier years and the reference solution.</summary>
/// <param name="sheet">The sheet that is graded.</param>
/// <param name="known">What the course hands out, and its solution.</param>
/// <param name="tokenize">Reduces the sources of a hand-in to tokens.</param>
internal sealed class NearCopies(
    Sheet sheet, KnownCode known, Func<IReadOnlyList<SourceFile>, CancellationToken, IReadOnlyList<TokenizedFile>> tokenize)
{
    /// <summary>What a tutor should look at, the largest shares first.</summary>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public IReadOnlyList<Overlap> Find(Inbox inbox, EarlierHandIns earlier, CancellationToken stop)
    {
        var fingerprinter = new Fingerprinter(sources => tokenize(sources, stop), new ExercisePlaces(sheet), known.Stubs);
        ComparedHandIn Compared(string id, string name, Inbox from, Envelope envelope, bool isEarlier)
        {
            IReadOnlyList<SourceFile> Read() => from.Read(envelope).Sources;
            return new(id, name, fingerprinter.Of(Read())) { Read = Read, IsEarlier = isEarlier };
        }
        return new CopySearch(known.Reference).Find(
        [
            .. inbox.Envelopes.Select(envelope => Compared(envelope.Id, envelope.Name, inbox, envelope, isEarlier: false)),
            .. earlier.All().Select(one => Compared(one.Id, one.Name, one.Inbox, one.Envelope, isEarlier: true)),
        ]);
    }
}
