namespace Grader.Isolation;

/// <summary>The control group of version 2 that this process is in.</summary>
internal static class OwnGroup
{
    private const string Version2 = "0::";
    private const string Mount = "/sys/fs/cgroup";

    /// <summary>Its folder, if an ordinary user may have the right to divide it; otherwise nothing.</summary>
    public static IEnumerable<string> Divisible() => Environment.IsPrivilegedProcess ? [] : Folders("/proc/self/cgroup", Mount);

    /// <summary>The folder that a list of the kernel names, where groups are mounted.</summary>
    /// <param name="list">The file with the list.</param>
    /// <param name="mount">Where they are mounted.</param>
    public static IEnumerable<string> Folders(string list, string mount) =>
        from line in File.Exists(list) ? File.ReadLines(list) : []
        where line.StartsWith(Version2, StringComparison.Ordinal)
        let folder = Path.Combine(mount, line[Version2.Length..].TrimStart('/'))
        where File.Exists(Path.Combine(folder, "cgroup.subtree_control"))
        select folder;
}
