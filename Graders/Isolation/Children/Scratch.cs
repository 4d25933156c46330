namespace Grader.Isolation;

/// <summary>Private folders of child processes, below one folder for each run of the grader.</summary>
internal static class Scratch
{
    /// <summary>A run's folder begins so.</summary>
    public const string Prefix = "grader-";

    private const string InUse = "in-use";

    /// <summary>Marks a run's folder as in use, until what is returned is disposed of or this process ends, however it ends.</summary>
    public static IDisposable Hold(string folder) => new FileStream(Path.Combine(folder, InUse), FileMode.OpenOrCreate, FileAccess.Write, FileShare.None);

    /// <summary>Removes the folders of runs that were killed: those that were held once and are no more.</summary>
    /// <param name="temporary">Where the folders of runs are.</param>
    public static void RemoveAbandoned(string temporary)
    {
        foreach (var folder in Directory.EnumerateDirectories(temporary, Prefix + "*").Where(IsAbandoned))
            Remove(folder);
    }

    /// <summary>Removes a folder; one that cannot be removed is left to the system's own cleaning of temporary files.</summary>
    public static void Remove(string folder)
    {
        try
        {
            Directory.Delete(folder, recursive: true);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // A file in it is still open (Windows), or is gone already.
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
            return false; // In use, another user's, or of no run at all.
        }
    }
}
