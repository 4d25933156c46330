using Grader.Grading;
using Grader.Grading.Files;

namespace Grader.Authoring;

/// <summary>A folder that is made whole or not at all.</summary>
internal static class NewFolder
{
    /// <summary>Makes it: in a folder beside it, which gets its name at the end.</summary>
    /// <param name="folder">Its path; it must not be there, or be empty.</param>
    /// <param name="make">Writes into the folder that it is given.</param>
    /// <exception cref="RefusedException">It is there already.</exception>
    public static void Make(string folder, Action<string> make)
    {
        RequireFree(folder);
        var unfinished = Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder)) + ".unfinished";
        if (Directory.Exists(unfinished))
            Directory.Delete(unfinished, recursive: true);
        make(unfinished);
        if (Directory.Exists(folder))
            Directory.Delete(folder);
        Directory.Move(unfinished, folder);
    }

    /// <summary>Refuses a folder that has something in it.</summary>
    /// <exception cref="RefusedException">It has.</exception>
    public static void RequireFree(string folder)
    {
        if (File.Exists(folder) || (Directory.Exists(folder) && Directory.EnumerateFileSystemEntries(folder).Any()))
            throw new RefusedException($"\"{folder}\" is there already, and nothing was written. Name a new folder, or remove it.");
    }

    /// <summary>Writes files.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="files">Text by path, relative to the folder.</param>
    public static void Write(string folder, IEnumerable<KeyValuePair<string, string>> files)
    {
        foreach (var (path, text) in files)
            AtomicFile.Write(Path.Combine(folder, path), text);
    }
}
