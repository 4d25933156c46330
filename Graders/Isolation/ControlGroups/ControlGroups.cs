namespace Grader.Isolation;

/// <summary>
/// Control groups of Linux for this process's children: limits that count the memory and the threads of all processes of a child together,
/// and what the kernel keeps for them. They are used where that is certainly wanted: below the folders that the variable
/// <see cref="Variable"/> names, or where an ordinary user may divide the group that this process is in and is alone in it, as systemd
/// arranges it. Root may write into every group, and must name one, since most belong to somebody else.
/// </summary>
internal sealed class ControlGroups
{
    /// <summary>Names folders of control groups, separated by colons: one of version 2, or one for each controller of version 1.</summary>
    public const string Variable = "GRADER_CONTROL_GROUP";

    private const string Prefix = "grader-";
    private const string Judge = "judge";
    private const string Controllers = "cgroup.controllers";
    private const string Delegated = "cgroup.subtree_control";
    private static readonly string[] wanted = ["memory", "pids"];

    private static readonly Lazy<ControlGroups> current = new(() => Enter(Parents(), Environment.ProcessId));

    private readonly IReadOnlyList<string> folders;
    private int count;

    private ControlGroups(IReadOnlyList<string> folders) => this.folders = folders;

    /// <summary>Those of this process, which enters them when this is first read. None where it may not, or nobody wants it to.</summary>
    public static ControlGroups Current => current.Value;

    /// <summary>What is limited, as text for the report; empty where nothing is.</summary>
    public string Text
    {
        get
        {
            string[] limited = [.. Limited("memory", ControlGroup.MemoryFiles), .. Limited("threads", ControlGroup.ThreadFiles)];
            return limited.Length > 0 ? $", {string.Join(" and ", limited)} limited by control group" : "";
        }
    }

    /// <summary>
    /// Puts a process into a group of its own below each of the folders, and groups for its children can then be made beside it: a group of
    /// version 2 that has limited groups in it must not hold processes itself.
    /// </summary>
    /// <param name="parents">The folders.</param>
    /// <param name="judge">The process that will start the children.</param>
    public static ControlGroups Enter(IEnumerable<string> parents, int judge)
    {
        var name = $"{Prefix}{Path.GetRandomFileName()}";
        return new([.. parents.Where(parent => TryEnter(parent, name, judge)).Select(parent => Path.Combine(parent, name))]);
    }

    /// <summary>A group for a child.</summary>
    /// <param name="memory">Bytes that all its processes together may have.</param>
    /// <param name="threads">Threads that they may have.</param>
    public ControlGroup Create(long memory, int threads)
    {
        var name = $"{Interlocked.Increment(ref count)}";
        return new([.. folders.Select(folder => Path.Combine(folder, name))], memory, threads);
    }

    private static IEnumerable<string> Parents() => !OperatingSystem.IsLinux() ? []
        : Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } named ? named.Split(':')
        : OwnGroup.Divisible();

    /// <summary>A name, if one of its files is there.</summary>
    private string[] Limited(string name, IReadOnlyList<string> files) =>
        folders.Any(folder => files.Any(file => File.Exists(Path.Combine(folder, Judge, file)))) ? [name] : [];

    private static bool TryEnter(string parent, string name, int judge)
    {
        var own = Path.Combine(parent, name);
        var isDivided = File.Exists(Path.Combine(parent, Delegated));
        try
        {
            if (isDivided && ControlGroup.Processes(parent).Any(process => process != $"{judge}"))
                return false;

            RemoveAbandoned(parent);
            Directory.CreateDirectory(Path.Combine(own, Judge));
            ControlGroup.Move(judge, Path.Combine(own, Judge));
            if (isDivided)
                Delegate(parent, own);

            return true;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            Leave(parent, own, judge);
            return false;
        }
    }

    /// <summary>Lets the groups below have limits, from the outside in.</summary>
    private static void Delegate(params ReadOnlySpan<string> folders)
    {
        foreach (var folder in folders)
        {
            var there = File.ReadAllText(Path.Combine(folder, Controllers)).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
            foreach (var controller in wanted.Intersect(there))
                File.WriteAllText(Path.Combine(folder, Delegated), $"+{controller}");
        }
    }

    private static void Leave(string parent, string own, int judge)
    {
        if (ControlGroup.Processes(Path.Combine(own, Judge)).Contains($"{judge}"))
            ControlGroup.Move(judge, parent);
        RemoveRun(own);
    }

    /// <summary>Removes the groups of judges that have ended; the kernel removes no group that has a process.</summary>
    private static void RemoveAbandoned(string parent)
    {
        foreach (var run in Directory.EnumerateDirectories(parent, Prefix + "*"))
            RemoveRun(run);
    }

    private static void RemoveRun(string run)
    {
        if (!ControlGroup.TryRemove(Path.Combine(run, Judge)) || !Directory.Exists(run))
            return;

        foreach (var child in Directory.GetDirectories(run))
        {
            ControlGroup.Kill(child);
            ControlGroup.TryRemove(child);
        }

        ControlGroup.TryRemove(run);
    }
}
