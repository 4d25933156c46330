using Grader.Intake;
using Grader.Results;

namespace Grader.Tests.Cli.Intake;

/// <summary>What an inbox holds: every hand-in with its contents.</summary>
internal sealed record OpenedInbox(
    string Layout, IReadOnlyList<(Envelope Envelope, Contents Contents)> HandIns, IReadOnlyList<Message> Problems)
{
    public static OpenedInbox From(string path, IntakeLimits? limits = null, bool single = false)
    {
        using var inbox = Inbox.Open(path, single, limits ?? IntakeLimits.For(KnownCourses.Contracts));
        return new OpenedInbox(inbox.Layout, [.. inbox.Envelopes.Select(envelope => (envelope, inbox.Read(envelope)))], inbox.Problems)
        {
            Example = inbox.Example,
        };
    }

    /// <summary>The contents of an archive that is one hand-in.</summary>
    public static Contents Single(Zip zip, IntakeLimits? limits = null) => From(zip.File(), limits, single: true).HandIns.Single().Contents;

    /// <summary>What the input calls the first of them.</summary>
    public string? Example { get; private init; }

    public IEnumerable<string> Names => HandIns.Select(handIn => handIn.Envelope.Name);

    public IEnumerable<string> Ids => HandIns.Select(handIn => handIn.Envelope.Id);
}
