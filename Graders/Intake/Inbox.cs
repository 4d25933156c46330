using Grader.Results;

namespace Grader.Intake;

/// <summary>
/// Everything that was handed in: a Moodle or Canvas archive, a folder (or archive) of folders, or one hand-in. Envelopes are
/// opened one by one, so a thousand of them need no more memory than one.
/// </summary>
internal sealed class Inbox : IDisposable
{
    private readonly IntakeLimits limits;
    private readonly IDisposable? archive;
    private readonly Lock gate = new();

    private Inbox(IReadOnlyList<Envelope> envelopes, IReadOnlyList<Message> problems, IntakeLimits limits, IDisposable? archive)
    {
        (Envelopes, Problems, this.limits, this.archive) = (envelopes, problems, limits, archive);
    }

    /// <summary>How the input was understood: "a Moodle archive".</summary>
    public required string Layout { get; init; }

    /// <summary>The first name that belongs to a hand-in, as the input has it; null where there is none, or all is one hand-in.</summary>
    public string? Example { get; init; }

    /// <summary>The hand-ins, in the order of their names.</summary>
    public IReadOnlyList<Envelope> Envelopes { get; }

    /// <summary>What is wrong with the input and belongs to no envelope.</summary>
    public IReadOnlyList<Message> Problems { get; }

    /// <summary>Lists the hand-ins at <paramref name="path"/>.</summary>
    /// <param name="path">A folder, a .zip, a .tar.gz or a .cs file.</param>
    /// <param name="single">True to take everything there as one hand-in, whatever the names say.</param>
    /// <param name="limits">How much is read.</param>
    /// <exception cref="IntakeException">Nothing there can be read.</exception>
    public static Inbox Open(string path, bool single, IntakeLimits limits) =>
        Open(path, single ? LayoutChoice.Single : LayoutChoice.Recognised, limits);

    /// <summary>Lists the hand-ins at <paramref name="path"/>.</summary>
    /// <param name="path">A folder, a .zip, a .tar.gz or a .cs file.</param>
    /// <param name="choice">How it is laid out.</param>
    /// <param name="limits">How much is read.</param>
    /// <exception cref="IntakeException">Nothing there can be read, or it can be understood in two ways.</exception>
    public static Inbox Open(string path, LayoutChoice choice, IntakeLimits limits)
    {
        var name = SafeText.ForDisplay(NameOf(Path.GetFileName(Path.TrimEndingDirectorySeparator(Path.GetFullPath(path)))));
        if (Directory.Exists(path))
            return Sort(FolderListing.Read(path, limits), choice, new DirectoryInfo(path).Name, limits, null);
        if (!File.Exists(path))
            throw new IntakeException($"\"{path}\" does not exist. Name a folder, a .zip, a .tar.gz or a .cs file.");
        if (!RegularFile.Is(path, follow: true))
            throw new IntakeException($"\"{path}\" is a pipe, a socket or a device. Name a folder, a .zip, a .tar.gz or a .cs file.");
        if (Path.GetExtension(path).Equals(".cs", StringComparison.OrdinalIgnoreCase))
            return Sort(OneFile(path), LayoutChoice.Single, name, limits, null);

        Stream content = File.OpenRead(path);
        try
        {
            if (TarArchive.IsGzip(content))
            {
                using var packed = content;
                content = TarArchive.ToZip(packed, limits.Entries, limits.ArchiveBytes);
            }

            return Sort(ZipListing.Read(content, limits.Entries, limits), choice, name, limits, content);
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

    private static string NameOf(string file) =>
        ArchiveName.Is(file) ? ArchiveName.WithoutEnding(file) : Path.GetFileNameWithoutExtension(file);

    private static Inbox Sort(Listing listing, LayoutChoice choice, string name, IntakeLimits limits, IDisposable? archive)
    {
        var layout = new Layouts(listing, name, limits).Of(choice);
        var (envelopes, problems) = Sorting.ByOwner(listing, layout);
        return new Inbox(envelopes, problems, limits, archive)
        {
            Layout = layout.Name,
            Example = layout is SingleLayout ? null : Sorting.Example(listing, layout),
        };
    }
}
