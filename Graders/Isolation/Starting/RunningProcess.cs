namespace Grader.Isolation;

/// <summary>Starts processes in the way of this system.</summary>
internal static class RunningProcess
{
    /// <summary>Starts a command.</summary>
    /// <exception cref="InvalidOperationException">The system does not start it.</exception>
    public static IRunningProcess Start(ChildCommand command) =>
        OperatingSystem.IsLinux() ? new LinuxProcess(command) : new FrameworkProcess(command);
}
