using Grader.Wire;

namespace Grader.Isolation;

/// <summary>
/// The default on Linux, which needs no rights and no package: Landlock shows a child the runtime, its own program and its own folder and
/// no other file; a filter of system calls keeps it from sockets, processes, signals and shared memory. Both are there before any of the
/// hand-in's code is.
/// </summary>
public sealed class LandlockSandbox(Limits limits) : ISandbox
{
    private readonly ProcessSandbox process = new(limits);

    /// <inheritdoc/>
    public IsolationLevel Level => IsolationLevel.Sandbox;

    /// <summary>Why this system cannot confine so; null where it can.</summary>
    public static string? Obstacle { get; } = FilterObstacle
        ?? (Landlock.Version == 0 ? "This kernel has no Landlock: it needs Linux 5.13, with landlock in the boot parameter lsm." : null);

    /// <summary>Why this system cannot filter system calls; null where it can.</summary>
    internal static string? FilterObstacle => !OperatingSystem.IsLinux() ? "This system has neither Landlock nor seccomp; Linux has."
        : !SystemCallFilter.IsSupported ? "This system cannot filter system calls (seccomp), or not on this processor."
        : null;

    /// <inheritdoc/>
    public string Description =>
        $"separate process without files of others, network and processes (Landlock {Landlock.Version}, seccomp), {process.LimitsText}";

    /// <inheritdoc/>
    public ChildCommand Confine(ChildProgram program, string folder) => process.Command(program, folder, filterSystemCalls: true) with
    {
        Files = new([.. SystemFiles.Needed, .. program.Reads], [folder, "/dev/null"]),
    };
}
