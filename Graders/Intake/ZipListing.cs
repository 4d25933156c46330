using System.Collections.ObjectModel;
using System.IO.Compression;
using Grader.Results;

namespace Grader.Intake;

/// <summary>Lists a zip archive. No entry is written to disk, and what an entry says about itself is not trusted.</summary>
internal static class ZipListing
{
    private const int UnixTypeMask = 0xF000;
    private const int UnixLink = 0xA000;
    private const int UnixFile = 0x8000;
    private const int UnixFolder = 0x4000;

    /// <summary>Every file of the archive, junk left out; of two entries with one name the later counts.</summary>
    /// <param name="content">The archive, seekable; must stay open as long as files of the listing are read.</param>
    /// <param name="maxEntries">More entries than this are refused before they are read.</param>
    /// <param name="limits">For names and ratios.</param>
    /// <exception cref="IntakeException">It is no zip archive, damaged, empty, or has too many entries.</exception>
    public static Listing Read(Stream content, int maxEntries, IntakeLimits limits)
    {
        ZipKind.Check(content, maxEntries);
        var entries = Entries(content);
        if (entries.Count == 0)
            throw new IntakeException("the archive is empty.");

        Dictionary<string, FoundFile> files = new(StringComparer.Ordinal);
        List<Message> problems = [];
        HashSet<string> folders = new(StringComparer.Ordinal);
        foreach (var entry in entries)
        {
            var path = EntryName.Clean(entry.FullName, limits, out var refusal);
            var isFolder = entry.FullName.EndsWith('/') || entry.FullName.EndsWith('\\');
            if (refusal is null)
                Listing.AddFolders(folders, isFolder ? path + "/" : path);
            if (refusal is null && (isFolder || Junk.Contains(path)))
                continue;
            refusal ??= Refusal(entry, limits);
            if (refusal is not null)
            {
                problems.Add(Message.AboutInput(path, refusal));
            }
            else if (!files.TryAdd(path, Found(entry, path)))
            {
                files[path] = Found(entry, path);
                problems.Add(Message.AboutInput(path, "the archive has this entry twice; the later one counts."));
            }
        }
        return Listing.Of(files.Values, folders, problems);
    }

    private static ReadOnlyCollection<ZipArchiveEntry> Entries(Stream content)
    {
        try
        {
            return new ZipArchive(content, ZipArchiveMode.Read, leaveOpen: true, ZipNames.Encoding).Entries;
        }
        catch (InvalidDataException)
        {
            throw new IntakeException("the archive is damaged or cut off; ask for it again.");
        }
    }

    private static FoundFile Found(ZipArchiveEntry entry, string path) => new(path, entry.Length, entry.CompressedLength, entry.Open);

    private static string? Refusal(ZipArchiveEntry entry, IntakeLimits limits) => entry switch
    {
        _ when UnixType(entry) == UnixLink => "this is a link; links are not followed, hand in the file itself.",
        _ when UnixType(entry) is not (0 or UnixFile or UnixFolder) => "this is a pipe, a socket or a device and no file; it was left out.",
        { Length: < 0 } or { CompressedLength: < 0 } => FoundFile.Damaged, // The framework's reader fails on some of these.
        { IsEncrypted: true } => "this is encrypted; hand it in without a password.",
        _ when entry.Length > 100_000 && entry.Length / Math.Max(1, entry.CompressedLength) > limits.Ratio =>
            $"this unpacks to {entry.Length / Math.Max(1, entry.CompressedLength)} times its size (limit {limits.Ratio}); it was left out.",
        _ => null,
    };

    /// <summary>What the archive says it is; 0 where it does not say.</summary>
    private static int UnixType(ZipArchiveEntry entry) => (entry.ExternalAttributes >> 16) & UnixTypeMask;
}
