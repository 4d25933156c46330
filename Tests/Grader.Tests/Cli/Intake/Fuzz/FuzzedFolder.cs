using System.Text;

namespace Grader.Tests.Cli.Intake.Fuzz;

/// <summary>Puts entries into a real folder, as far as the file system takes their names.</summary>
internal static class FuzzedFolder
{
    /// <summary>Writes the entries below <paramref name="folder"/>, and nothing elsewhere.</summary>
    public static void Write(string folder, IEnumerable<FuzzedEntry> entries)
    {
        Directory.CreateDirectory(folder);
        // The links last, so that nothing is written through one.
        foreach (var entry in entries.OrderBy(entry => entry.Kind == EntryKind.Link))
        {
            try
            {
                Write(Path.Combine([folder, .. Segments(entry.Name)]), entry);
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                // The name is too long, or is that of another entry.
            }
        }
    }

    private static IEnumerable<string> Segments(byte[] name) =>
        Encoding.UTF8.GetString(name).Replace('\0', '?').Split('/')
            .Where(segment => segment is not ("" or "." or ".."))
            .DefaultIfEmpty("x");

    private static void Write(string path, FuzzedEntry entry)
    {
        if (entry.Kind == EntryKind.Link && IsBehindLink(path))
            return;

        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        if (entry.Kind == EntryKind.Folder)
            Directory.CreateDirectory(path);
        else if (entry.Kind == EntryKind.Link)
            File.CreateSymbolicLink(path, Target(entry.Content));
        else
            File.WriteAllBytes(path, entry.Content);
    }

    /// <summary>Whether a folder in which the path lies is a link.</summary>
    private static bool IsBehindLink(string path)
    {
        for (var folder = Path.GetDirectoryName(path); folder is not null; folder = Path.GetDirectoryName(folder))
        {
            if (new FileInfo(folder).LinkTarget is not null)
                return true;
        }

        return false;
    }

    /// <summary>A file outside, the folder above, or the link itself.</summary>
    private static string Target(byte[] content) => (content.Length % 3) switch
    {
        0 => "../secret.cs",
        1 => "..",
        _ => "Elbo.cs",
    };
}
