namespace Grader.Isolation;

/// <summary>The temporary folder of one run of the grader, in which each child process has a folder of its own.</summary>
internal static class RunFolder
{
    /// <summary>Prefix of a run's folder name.</summary>
    public const string Prefix = "grader-";

    /// <summary>Name of the file that a run keeps locked in its folder.</summary>
    private const string InUse = "in-use";

    /// <summary>A run marks its folder as soon as it has made it. One that has no mark for so long gets none any more.</summary>
    private static readonly TimeSpan unmarked = TimeSpan.FromHours(1);

    /// <summary>Marks a run's folder as in use, until the returned object is disposed of or this process ends in whatever way.</summary>
    public static IDisposable Hold(string folder)
    {
        var mark = Path.Combine(folder, InUse);
        if (OperatingSystem.IsWindows())
            return Locked(mark);

        // It gets its name when it is locked: here a file is made first and locked then, and another run may look between the two.
        var unnamed = mark + ".new";
        var held = Locked(unnamed);
        File.Move(unnamed, mark, overwrite: true);
        return held;
    }

    /// <summary>
    /// Removes the folders of runs that were killed: those that were marked as in use and are no longer. Child processes that still have
    /// one there are ended. A run that was killed before it could mark its folder has left it empty; without a mark, nothing else is
    /// removed, since it may belong to another program.
    /// </summary>
    /// <param name="temporary">The folder that contains those of the runs.</param>
    /// <param name="now">The time.</param>
    /// <param name="warn">Told of each folder that stays. It has lost its mark, so that no later run tries, or tells, again.</param>
    public static void RemoveAbandoned(string temporary, DateTimeOffset now, Action<string> warn)
    {
        foreach (var folder in Directory.EnumerateDirectories(temporary, Prefix + "*"))
        {
            if (IsAbandoned(folder))
            {
                AbandonedProcesses.End(folder);
                Remove(folder, warn);
            }
            else if (Directory.GetLastWriteTimeUtc(folder) < now.UtcDateTime - unmarked)
            {
                RemoveEmpty(folder);
            }
        }
    }

    /// <summary>Removes the folder of a run.</summary>
    /// <param name="folder">Its path.</param>
    /// <param name="warn">Told of the folder where it stays.</param>
    public static void Remove(string folder, Action<string> warn)
    {
        if (!FolderRemoval.Remove(folder))
            warn($"The temporary folder {folder} could not be removed. Nothing needs it any more; remove it by hand.");
    }

    private static FileStream Locked(string file) => new(file, FileMode.OpenOrCreate, FileAccess.Write, FileShare.None);

    private static void RemoveEmpty(string folder)
    {
        try
        {
            Directory.Delete(folder);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // It has something in it, its mark for example, or belongs to another user.
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
