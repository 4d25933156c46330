namespace Grader.Isolation;

/// <summary>Whether a signal has stopped a process: then it neither runs nor waits for anything that could come.</summary>
internal static class StoppedProcess
{
    private const string Stopped = ") T ";

    /// <summary>Asks the system; false where it does not say.</summary>
    /// <param name="process">The process's number.</param>
    public static bool Is(int process)
    {
        try
        {
            return OperatingSystem.IsLinux() && File.ReadAllText($"/proc/{process}/stat").Contains(Stopped, StringComparison.Ordinal);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return false; // It has ended.
        }
    }
}
