namespace Grader.Intake;

/// <summary>A file of a folder or an archive that has not been read yet.</summary>
/// <param name="Path">Relative, with forward slashes, no "..", fit for display.</param>
/// <param name="Length">Bytes, as the folder or the archive says; only a claim where an archive says it.</param>
/// <param name="PackedLength">Bytes in the archive; equal to <paramref name="Length"/> in a folder.</param>
/// <param name="Open">Opens the content for reading.</param>
internal sealed record FoundFile(string Path, long Length, long PackedLength, Func<Stream> Open)
{
    /// <summary>The problem of a file whose content does not come, or not whole.</summary>
    public const string Damaged = "is damaged or cannot be read; ask for it again.";

    /// <summary>Lower-case extension with its dot: ".cs".</summary>
    public string Extension => System.IO.Path.GetExtension(Path).ToLowerInvariant();

    /// <summary>Whether its name is that of an archive that is opened.</summary>
    public bool IsArchive => ArchiveName.Is(Path);

    /// <summary>First segment of the path: "Anna" of "Anna/src/Elbo.cs".</summary>
    public string Top => Path.Split('/', 2)[0];
}
