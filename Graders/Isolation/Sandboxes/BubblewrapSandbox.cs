using System.Diagnostics;

namespace Grader.Isolation;

/// <summary>
/// Namespaces by the program bubblewrap: the child sees a file system of the runtime and its own program, no process but its own, no
/// network, and writes into memory of limited size. The filter of system calls is there, too.
/// </summary>
public sealed class BubblewrapSandbox(Limits limits) : ISandbox
{
    /// <summary>The child's own folder, as it sees it.</summary>
    internal const string Scratch = "/scratch";

    private const int TrialMilliseconds = 5000;

    private static readonly string? Program = Array.Find(["/usr/bin/bwrap", "/usr/local/bin/bwrap", "/bin/bwrap"], File.Exists);
    private readonly ProcessSandbox process = new(limits);

    /// <inheritdoc/>
    public IsolationLevel Level => IsolationLevel.Bubblewrap;

    /// <inheritdoc/>
    public string? OwnFolder => Scratch;

    /// <summary>Why this system cannot confine so; null where it can. Tries it.</summary>
    public static string? Obstacle => LandlockSandbox.FilterObstacle
        ?? (Program is null ? "bubblewrap is not installed (Debian's package bubblewrap)." : Trial());

    /// <inheritdoc/>
    public string Description =>
        $"separate process with a file system, process list and network of its own (bubblewrap, seccomp), {process.LimitsText}";

    /// <inheritdoc/>
    public ChildCommand Confine(ChildProgram program, string folder)
    {
        var inner = process.Command(program, Scratch, filterSystemCalls: true);
        var files = SystemFiles.Needed.Concat(program.Reads).Where(Path.Exists)
            .Where(path => !path.StartsWith("/proc", StringComparison.Ordinal) && !IsDevice(path));
        string[] arguments =
        [
            .. Namespaces,
            .. files.SelectMany(path => (string[])["--ro-bind", path, path]),
            "--proc", "/proc", .. Hidden.SelectMany(Hide),
            // Few of them: /dev/zero gives shared memory that no limit counts.
            .. SystemFiles.Devices.SelectMany(path => (string[])["--dev-bind", path, path]),
            "--size", $"{limits.Scratch}", "--tmpfs", Scratch, "--remount-ro", "/",
            "--chdir", Scratch,
            inner.File, .. inner.Arguments,
        ];
        return new ChildCommand(Program!, arguments, folder, inner.Environment);
    }

    /// <summary>
    /// What the kernel shows in <c>/proc</c> beside the child's own folder and what the runtime reads: what others have, and settings,
    /// which belong to root also without any capability, and are the same in every namespace. And process 1, which is bubblewrap's
    /// own: no filter binds it, and the child could write into its memory.
    /// </summary>
    private static IReadOnlyList<string> Hidden { get; } = !Directory.Exists("/proc") ? [] :
    [
        "/proc/1",
        .. Directory.GetFileSystemEntries("/proc").Except(SystemFiles.Kernel)
            .Where(path => !char.IsAsciiDigit(path["/proc/".Length]) && new FileInfo(path).LinkTarget is null),
    ];

    /// <summary>An empty folder, or a file that cannot be opened, in its place.</summary>
    private static string[] Hide(string path) =>
        Directory.Exists(path) ? ["--tmpfs", path, "--remount-ro", path] : ["--ro-bind", "/dev/null", path];

    private static bool IsDevice(string path) => path.StartsWith("/dev", StringComparison.Ordinal);

    private static string[] Namespaces =>
        ["--unshare-all", "--unshare-user", "--die-with-parent", "--new-session", "--cap-drop", "ALL", "--uid", "65534", "--gid", "65534"];

    private static string? Trial()
    {
        using var trial = Process.Start(new ProcessStartInfo(Program!, [.. Namespaces, "--ro-bind", "/", "/", "/bin/true"])
        {
            RedirectStandardError = true,
        })!;
        var said = trial.StandardError.ReadToEnd().Trim();
        return trial.WaitForExit(TrialMilliseconds) && trial.ExitCode == 0 ? null : $"bubblewrap does not work here: {said}";
    }
}
