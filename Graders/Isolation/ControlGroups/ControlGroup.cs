using System.Text;

namespace Grader.Isolation;

/// <summary>
/// The control group of one child, by the files in its folders. Both versions of the kernel's interface have a folder for each group, and
/// no file name means different things in them: so whatever is there is written. Source: the kernel's <c>cgroup-v2</c>, <c>cgroup-v1</c>.
/// </summary>
internal sealed class ControlGroup : IDisposable
{
    private const string Members = "cgroup.procs";
    private const string KilledForMemory = "oom_kill ";
    private static readonly TimeSpan emptyTimeout = TimeSpan.FromMilliseconds(200);
    private readonly IReadOnlyList<string> folders;

    /// <summary>Makes the group.</summary>
    /// <param name="folders">Its folder in each hierarchy; none where this system has no limits by control groups.</param>
    /// <param name="memory">Bytes that all its processes together may have.</param>
    /// <param name="threads">Threads that they may have.</param>
    public ControlGroup(IReadOnlyList<string> folders, long memory, int threads)
    {
        (this.folders, Memory) = (folders, memory);
        foreach (var folder in folders)
        {
            Directory.CreateDirectory(folder);
            foreach (var file in MemoryFiles)
                WriteIfThere(folder, file, memory);
            foreach (var file in ThreadFiles)
                WriteIfThere(folder, file, threads);
            WriteIfThere(folder, "memory.swap.max", 0);
            WriteIfThere(folder, "memory.oom.group", 1);
        }
    }

    /// <summary>Limits of memory. The last counts what is swapped out, too, and must not be less than the one before it.</summary>
    public static IReadOnlyList<string> MemoryFiles { get; } = ["memory.max", "memory.limit_in_bytes", "memory.memsw.limit_in_bytes"];

    /// <summary>Limits of threads.</summary>
    public static IReadOnlyList<string> ThreadFiles { get; } = ["pids.max"];

    /// <summary>Bytes that all its processes together may have.</summary>
    public long Memory { get; }

    /// <summary>Whether the kernel has ended a process of it that needed more memory.</summary>
    public bool HasKilledForMemory => (
        from folder in folders
        from file in (string[])["memory.events", "memory.oom_control"]
        let path = Path.Combine(folder, file)
        where File.Exists(path)
        from line in File.ReadLines(path)
        select line.StartsWith(KilledForMemory, StringComparison.Ordinal) && line != $"{KilledForMemory}0").Any(killed => killed);

    /// <summary>Moves processes into the group. Those that have ended in the meantime are no error.</summary>
    public void Add(IEnumerable<int> processes)
    {
        foreach (var (folder, process) in folders.SelectMany(folder => processes, (folder, process) => (folder, process)))
        {
            try
            {
                Move(process, folder);
            }
            catch (IOException) when (!Directory.Exists($"/proc/{process}"))
            {
                // It has ended.
            }
        }
    }

    /// <summary>Ends all its processes and removes it. What the kernel still holds is removed at a later start of a judge.</summary>
    public void Dispose()
    {
        foreach (var folder in folders)
        {
            Kill(folder);
            SpinWait.SpinUntil(() => TryRemove(folder), emptyTimeout);
        }
    }

    /// <summary>The processes of a group.</summary>
    public static IReadOnlyList<string> Processes(string folder)
    {
        var members = Path.Combine(folder, Members);
        return File.Exists(members) ? File.ReadAllLines(members) : [];
    }

    /// <summary>Moves a process into a group.</summary>
    public static void Move(int process, string folder) => Write(folder, Members, $"{process}");

    /// <summary>Ends the processes in a group, where the kernel can do that at once.</summary>
    public static void Kill(string folder) => WriteIfThere(folder, "cgroup.kill", 1);

    /// <summary>Removes a group, which stays while a process or another group is in it.</summary>
    /// <returns>Whether it is gone.</returns>
    public static bool TryRemove(string folder)
    {
        try
        {
            Directory.Delete(folder);
            return true;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return !Directory.Exists(folder);
        }
    }

    private static void WriteIfThere(string folder, string file, long number)
    {
        if (File.Exists(Path.Combine(folder, file)))
            Write(folder, file, $"{number}");
    }

    /// <summary>Writes in one call, as the kernel wants it, and makes no file that is not there.</summary>
    private static void Write(string folder, string file, string text)
    {
        using var written = new FileStream(Path.Combine(folder, file), FileMode.Open, FileAccess.Write, FileShare.ReadWrite, bufferSize: 0);
        written.Write(Encoding.ASCII.GetBytes(text));
    }
}
