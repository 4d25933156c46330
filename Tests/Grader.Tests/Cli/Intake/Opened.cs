using Grader.Cli.Intake;
using Grader.Results;

namespace Grader.Tests.Cli.Intake;

/// <summary>An inbox with every envelope opened.</summary>
internal sealed record Opened(string Layout, IReadOnlyList<(Envelope Envelope, Contents Contents)> HandIns, IReadOnlyList<Message> Problems)
{
    public static Opened From(string path, IntakeLimits? limits = null, bool single = false)
    {
        using var inbox = Inbox.Open(path, single, limits ?? IntakeLimits.Default);
        return new Opened(inbox.Layout, [.. inbox.Envelopes.Select(envelope => (envelope, inbox.Read(envelope)))], inbox.Problems);
    }

    /// <summary>The one hand-in of an archive with these files.</summary>
    public static Contents Single(Zip zip, IntakeLimits? limits = null) => From(zip.File(), limits, single: true).HandIns.Single().Contents;

    public IEnumerable<string> Names => HandIns.Select(handIn => handIn.Envelope.Name);

    public IEnumerable<string> Ids => HandIns.Select(handIn => handIn.Envelope.Id);
}
