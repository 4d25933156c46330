using System.Runtime.InteropServices;

namespace Grader.Grading.Files;

/// <summary>
/// Keeps what this process writes from other users of the machine, whatever the shell allows them: marks, keys, journals and what was
/// handed in. Windows gives files the rights of their folder.
/// </summary>
internal static partial class OwnerOnly
{
    private const uint Others = 0b000_111_111;

    /// <summary>New files and folders are the user's alone from now on.</summary>
    public static void FromNowOn()
    {
        if (!OperatingSystem.IsWindows())
            _ = umask(Others);
    }

    [LibraryImport("libc")]
    private static partial uint umask(uint forbidden);
}
