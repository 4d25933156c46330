using Grader.Intake;

namespace Grader.Grading.Similarity;

/// <summary>The archives and folders of earlier years with which hand-ins are compared.</summary>
internal sealed class EarlierHandIns : IDisposable
{
    private readonly List<(string Path, Inbox Inbox)> inboxes = [];

    /// <summary>Opens all of them.</summary>
    /// <exception cref="IntakeException">One of them cannot be read.</exception>
    public static EarlierHandIns Open(IEnumerable<string> paths, IntakeLimits limits)
    {
        var earlier = new EarlierHandIns();
        try
        {
            foreach (var path in paths)
                earlier.inboxes.Add((path, Inbox.Open(path, LayoutChoice.RecognisedOrEach, limits)));
            return earlier;
        }
        catch
        {
            earlier.Dispose();
            throw;
        }
    }

    /// <summary>Every hand-in, with an id and a name that tell it from those of other archives.</summary>
    public IEnumerable<(string Id, string Name, Inbox Inbox, Envelope Envelope)> All() => inboxes.Index().SelectMany(
        archive => archive.Item.Inbox.Envelopes.Select(envelope => (
            $"earlier{archive.Index + 1}-{envelope.Id}",
            $"{SafeText.ForDisplay(archive.Item.Path)}: {envelope.Name}",
            archive.Item.Inbox,
            envelope)));

    /// <inheritdoc/>
    public void Dispose() => inboxes.ForEach(archive => archive.Inbox.Dispose());
}
