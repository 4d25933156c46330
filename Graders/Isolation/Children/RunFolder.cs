namespace Grader.Isolation;

/// <summary>The temporary folder of one run of the grader, in which each child process has a folder of its own.</summary>
internal static class RunFolder
{
    /// <summary>Prefix of a run's folder name.</summary>
    public const string Prefix = "grader-";

    /// <summary>Name of the file that a run keeps locked in its folder.</summary>
    private const string InUse = "in-use";

    /// <summary>Marks a run's folder as in use, until the returned object is disposed of or this process ends in whatever way.</summary>
    public static IDisposable Hold(string folder) =>
        new FileStream(Path.Combine(folder, InUse), FileMode.OpenOrCreate, FileAccess.Write, FileShare.None);

    /// <summary>Removes the folders of runs that were killed: those that were marked as in use and are no longer.</summary>
    /// <param name="temporary">The folder that contains those of the runs.</param>
    public static void RemoveAbandoned(string temporary)
    {
        foreach (var folder in Directory.EnumerateDirectories(temporary, Prefix + "*").Where(IsAbandoned))
            Remove(folder);
    }

    /// <summary>Removes a folder, if possible; otherwise the system's cleaning of temporary files will.</summary>
    public static void Remove(string folder)
    {
        try
        {
            Directory.Delete(folder, recursive: true);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // A file in it is still open (Windows), or the folder has been removed already.
        }
    }

    private static bool IsAbandoned(string folder)
    {
        try
        {
            using var held = new FileStream(Path.Combine(folder, InUse), FileMode.Open, FileAccess.Write, FileShare.None);
            return true;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return false; // It is in use, belongs to another user, or is no run's folder.
        }
    }
}
