using Grader.Results;

namespace Grader.Cli.Intake;

/// <summary>
/// Everything that was handed in: a Moodle or Canvas archive, a folder (or archive) of folders, or one hand-in. Envelopes are
/// opened one by one, so a thousand of them need no more memory than one.
/// </summary>
internal sealed class Inbox : IDisposable
{
    private readonly IntakeLimits limits;
    private readonly IDisposable? archive;
    private readonly Lock gate = new();

    private Inbox(
        string layout, IReadOnlyList<Envelope> envelopes, IReadOnlyList<Message> problems, IntakeLimits limits, IDisposable? archive)
    {
        (Layout, Envelopes, Problems, this.limits, this.archive) = (layout, envelopes, problems, limits, archive);
    }

    /// <summary>How the input was understood: "a Moodle archive".</summary>
    public string Layout { get; }

    /// <summary>The hand-ins, in the order of their names.</summary>
    public IReadOnlyList<Envelope> Envelopes { get; }

    /// <summary>What is wrong with the input and belongs to no envelope.</summary>
    public IReadOnlyList<Message> Problems { get; }

    /// <summary>Lists the hand-ins at <paramref name="path"/>.</summary>
    /// <param name="path">A folder, a .zip or a .cs file.</param>
    /// <param name="single">True to take everything there as one hand-in, whatever the names say.</param>
    /// <param name="limits">How much is read.</param>
    /// <exception cref="IntakeException">Nothing there can be read.</exception>
    public static Inbox Open(string path, bool single, IntakeLimits limits)
    {
        var name = SafeText.ForDisplay(Path.GetFileNameWithoutExtension(Path.TrimEndingDirectorySeparator(Path.GetFullPath(path))));
        if (Directory.Exists(path))
            return Sort(FolderListing.Read(path, limits), single, new DirectoryInfo(path).Name, limits, null);
        if (!File.Exists(path))
            throw new IntakeException($"\"{path}\" does not exist. Name a folder, a .zip or a .cs file.");
        if (!RegularFile.Is(path, follow: true))
            throw new IntakeException($"\"{path}\" is a pipe, a socket or a device. Name a folder, a .zip or a .cs file.");
        if (Path.GetExtension(path).Equals(".cs", StringComparison.OrdinalIgnoreCase))
            return Sort(OneFile(path), true, name, limits, null);

        var content = File.OpenRead(path);
        try
        {
            return Sort(ZipListing.Read(content, limits.Entries, limits), single, name, limits, content);
        }
        catch (IntakeException refused)
        {
            content.Dispose();
            throw new IntakeException($"\"{path}\": {refused.Message}");
        }
    }

    /// <summary>Reads the sources of one envelope; envelopes of one archive are read one at a time.</summary>
    public Contents Read(Envelope envelope)
    {
        lock (gate)
            return Unpacking.Open(envelope, limits);
    }

    /// <inheritdoc/>
    public void Dispose() => archive?.Dispose();

    private static Listing OneFile(string path)
    {
        var file = new FileInfo(path);
        return Listing.Of([new FoundFile(SafeText.ForDisplay(file.Name), file.Length, file.Length, file.OpenRead)], [], []);
    }

    private static Inbox Sort(Listing listing, bool single, string name, IntakeLimits limits, IDisposable? archive)
    {
        var layout = single ? new SingleLayout(name) : Layouts.Detect(listing, name);
        var (envelopes, problems) = Sorting.ByOwner(listing, layout);
        return new Inbox(layout.Name, envelopes, problems, limits, archive);
    }
}
