using System.IO.Compression;

namespace Grader.Grading.Output;

/// <summary>Packs feedback pages as Moodle takes them: a folder for each participant.</summary>
internal static class FeedbackZip
{
    // Equal pages give equal bytes: no time of day gets into the zip.
    private static readonly DateTimeOffset fileTime = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>Writes the zip.</summary>
    /// <param name="file">Where to.</param>
    /// <param name="pages">The file of each folder.</param>
    public static void Write(Stream file, IReadOnlyList<(string Folder, string Page)> pages)
    {
        using var zip = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true);
        foreach (var (folder, page) in pages)
        {
            var entry = zip.CreateEntry($"{folder}/{Path.GetFileName(page)}", CompressionLevel.Optimal);
            entry.LastWriteTime = fileTime;
            using var content = entry.Open();
            content.Write(File.ReadAllBytes(page));
        }
    }
}
