using System.ComponentModel;
using System.Diagnostics;

namespace Grader.Isolation;

/// <summary>
/// Child processes of a run that was killed. They end with it, but for one that a signal stopped before it could ask the system for that,
/// and, without a sandbox, for what a hand-in has started itself.
/// </summary>
internal static class AbandonedProcesses
{
    private const string Home = "HOME=";
    private static readonly TimeSpan EndTimeout = TimeSpan.FromSeconds(1);

    /// <summary>Kills the processes whose own folder is below a run's. Does nothing elsewhere than on Linux.</summary>
    /// <param name="runFolder">The folder of a run that has ended.</param>
    public static void End(string runFolder)
    {
        if (!OperatingSystem.IsLinux())
            return;

        var below = runFolder + Path.DirectorySeparatorChar;
        foreach (var process in Directory.EnumerateDirectories("/proc").Where(process => char.IsAsciiDigit(Path.GetFileName(process)[0])))
        {
            if (FolderOf(process)?.StartsWith(below, StringComparison.Ordinal) == true)
                Kill(int.Parse(Path.GetFileName(process)));
        }
    }

    /// <summary>
    /// The folder that a child was given: its home, or, where that is a place inside of bubblewrap's sandbox, the working folder of
    /// bubblewrap. The working folder of other processes says nothing: somebody may have gone there to look.
    /// </summary>
    private static string? FolderOf(string process)
    {
        try
        {
            var variables = File.ReadAllText(Path.Combine(process, "environ")).Split('\0');
            var home = Array.Find(variables, variable => variable.StartsWith(Home, StringComparison.Ordinal))?[Home.Length..];
            return home == BubblewrapSandbox.Scratch ? new FileInfo(Path.Combine(process, "cwd")).LinkTarget : home;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return null; // It has ended, or belongs to another user.
        }
    }

    private static void Kill(int id)
    {
        try
        {
            using var process = Process.GetProcessById(id);
            process.Kill();
            process.WaitForExit(EndTimeout);
        }
        catch (Exception e) when (e is ArgumentException or InvalidOperationException or Win32Exception)
        {
            // It has ended.
        }
    }
}
