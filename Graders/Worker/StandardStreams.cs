using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;

namespace Grader.Worker;

/// <summary>
/// Takes standard input and output for the wire. On Unix the descriptors 0 and 1 then refer to nothing and to standard error, so that
/// a hand-in which opens "standard output" writes console text, and processes that it starts inherit no end of the wire.
/// </summary>
internal static partial class StandardStreams
{
    private const int DuplicateCloseOnExec = 1030;
    private const int DuplicateCloseOnExecMac = 67;

    public static (Stream Input, Stream Output) Take()
    {
        if (OperatingSystem.IsWindows())
            return (Console.OpenStandardInput(), Console.OpenStandardOutput());

        var command = OperatingSystem.IsMacOS() ? DuplicateCloseOnExecMac : DuplicateCloseOnExec;
        var input = Open(fcntl(0, command, 3), FileAccess.Read);
        var output = Open(fcntl(1, command, 3), FileAccess.Write);
        using var nothing = File.OpenHandle("/dev/null", FileMode.Open, FileAccess.Read);
        _ = dup2((int)nothing.DangerousGetHandle(), 0);
        _ = dup2(2, 1);
        return (input, output);
    }

    private static FileStream Open(int descriptor, FileAccess access) =>
        new(new SafeFileHandle(descriptor, ownsHandle: true), access, bufferSize: 0);

    [LibraryImport("libc")]
    private static partial int fcntl(int descriptor, int command, int argument);

    [LibraryImport("libc")]
    private static partial int dup2(int from, int to);
}
