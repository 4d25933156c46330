using System.Text;
using Grader.Intake;

namespace Grader.Grading.Output;

/// <summary>
/// What was handed in, kept for a person who marks: sources and documents, one folder for each hand-in. Nothing in it is ever compiled.
/// </summary>
/// <param name="folder">Its path; the folder is made when something is kept.</param>
internal sealed class SourcesFolder(string folder)
{
    /// <summary>Keeps the files of a hand-in, in place of those of an earlier grading.</summary>
    public void Keep(string handIn, Contents contents)
    {
        var target = Path.Combine(folder, handIn);
        var unfinished = target + ".unfinished";
        DeleteFolder(unfinished);
        try
        {
            Write(contents, unfinished);
            DeleteFolder(target);
            Directory.Move(unfinished, target);
        }
        catch (IOException)
        {
            DeleteFolder(unfinished);
            throw;
        }
    }

    /// <summary>The files of a hand-in, in ordinal order of their names. None where nothing was kept.</summary>
    public IReadOnlyList<FileInfo> FilesOf(string handIn)
    {
        var kept = new DirectoryInfo(Path.Combine(folder, handIn));
        // A link that somebody puts there is left out: what it points to was not handed in.
        var options = new EnumerationOptions { AttributesToSkip = FileAttributes.ReparsePoint };
        return kept.Exists ? [.. kept.EnumerateFiles("*", options).OrderBy(file => file.Name, StringComparer.Ordinal)] : [];
    }

    private static void Write(Contents contents, string target)
    {
        Directory.CreateDirectory(target);
        KeptNames names = new();
        foreach (var (path, bytes) in Files(contents))
            File.WriteAllBytes(Path.Combine(target, names.Of(path)), bytes);
    }

    private static IEnumerable<(string Path, byte[] Bytes)> Files(Contents contents) =>
        contents.Sources.Select(source => (source.Path, Encoding.UTF8.GetBytes(source.Text)))
            .Concat(contents.Documents.Select(document => (document.Path, document.Bytes)));

    private static void DeleteFolder(string path)
    {
        if (Directory.Exists(path))
            Directory.Delete(path, recursive: true);
    }
}
