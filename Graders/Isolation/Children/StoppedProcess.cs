namespace Grader.Isolation;

/// <summary>Whether a signal has stopped a process: then it neither runs nor waits for anything that could come.</summary>
internal static class StoppedProcess
{
    /// <summary>Asks the system for a process and those that it started; false where it does not say.</summary>
    /// <param name="process">The process's number.</param>
    public static bool Is(int process) => OperatingSystem.IsLinux() && ProcessTree.Of(process).Any(IsStopped);

    private static bool IsStopped(int process) => ProcessTree.AfterName($"/proc/{process}") is ["T", ..];
}
