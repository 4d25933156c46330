using System.Runtime.InteropServices;

namespace Grader.Wire;

/// <summary>The process that started this one.</summary>
public static partial class Parent
{
    private const int SetParentDeathSignal = 1;
    private const int Kill = 9;

    /// <summary>
    /// On Linux, has this process killed when its parent ends, so that no hand-in goes on running after its grader was killed.
    /// Elsewhere a child ends when it next reads from its parent.
    /// </summary>
    public static void DieWithIt()
    {
        if (OperatingSystem.IsLinux())
            _ = prctl(SetParentDeathSignal, Kill, 0, 0, 0);
    }

    [LibraryImport("libc")]
    private static partial int prctl(int option, nuint argument, nuint unused3, nuint unused4, nuint unused5);
}
