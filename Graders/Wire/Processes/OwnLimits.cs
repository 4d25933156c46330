using System.Globalization;
using System.Runtime.InteropServices;

namespace Grader.Wire;

/// <summary>
/// What a child process takes from itself, for good, before it serves what strangers have written. Its parent says so in the arguments.
/// Systems other than Linux have none of it.
/// </summary>
/// <param name="Data">Bytes of private memory, managed and unmanaged.</param>
/// <param name="FileSize">Bytes of the largest file that it may write.</param>
/// <param name="OpenFiles">Files open at once.</param>
/// <param name="ProcessorSeconds">Processor time in all; 0 for no limit.</param>
/// <param name="FilterSystemCalls">Whether <see cref="SystemCallFilter"/> is put on.</param>
public sealed partial record OwnLimits(long Data, long FileSize, long OpenFiles, long ProcessorSeconds, bool FilterSystemCalls)
{
    /// <summary>
    /// The limit kills the process where neither its signal nor the parent does. That looks like a kill by somebody else.
    /// </summary>
    private const long SecondsToDie = 60;

    /// <summary>
    /// Bytes of addresses. What is only read counts as no data, and yet the kernel keeps a table of its pages, of a 512th of its size. The
    /// runtime reserves up to 10 GB.
    /// </summary>
    private const long Addresses = 64L << 30;

    /// <summary>Bytes of the first thread's stack, which grows as it is used and counts as no data.</summary>
    private const long Stack = 8L << 20;

    /// <summary>The arguments that say so.</summary>
    public IReadOnlyList<string> Arguments =>
        [Text(Data), Text(FileSize), Text(OpenFiles), Text(ProcessorSeconds), FilterSystemCalls ? "filter" : "open"];

    /// <summary>Reads the arguments, of which they are the first.</summary>
    public static OwnLimits Parse(string[] arguments) =>
        new(Number(arguments[0]), Number(arguments[1]), Number(arguments[2]), Number(arguments[3]), arguments[4] == "filter");

    /// <summary>Puts the limits on this process.</summary>
    /// <exception cref="InvalidOperationException">The system refuses.</exception>
    public void LimitResources()
    {
        if (!OperatingSystem.IsLinux())
            return;

        Limit(Resource.Data, Data, Data);
        Limit(Resource.Stack, Stack, Stack);
        Limit(Resource.Addresses, Addresses, Addresses);
        Limit(Resource.FileSize, FileSize, FileSize);
        Limit(Resource.OpenFiles, OpenFiles, OpenFiles);
        Limit(Resource.CoreDump, 0, 0);
        if (ProcessorSeconds > 0)
            Limit(Resource.ProcessorTime, ProcessorSeconds, ProcessorSeconds + SecondsToDie);
    }

    /// <summary>Puts the filter on this process, if it is wanted. Later the runtime loads no assembly out of memory any more.</summary>
    /// <exception cref="InvalidOperationException">The system refuses.</exception>
    public void FilterCalls()
    {
        if (FilterSystemCalls)
            SystemCallFilter.Install();
    }

    /// <summary>Lowers a limit. A lower one that is set already stays.</summary>
    private static void Limit(Resource resource, long soft, long hard)
    {
        if (getrlimit((int)resource, out var now) != 0)
            throw Refused(resource);

        var limit = new Limits { Soft = Math.Min((ulong)soft, now.Hard), Hard = Math.Min((ulong)hard, now.Hard) };
        if (setrlimit((int)resource, in limit) != 0)
            throw Refused(resource);
    }

    private static InvalidOperationException Refused(Resource resource) =>
        new($"The system refuses the limit {resource}, error {Marshal.GetLastPInvokeError()}.");

    private static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);

    private static long Number(string text) => long.Parse(text, CultureInfo.InvariantCulture);

    [LibraryImport("libc", SetLastError = true)]
    private static partial int getrlimit(int resource, out Limits limits);

    [LibraryImport("libc", SetLastError = true)]
    private static partial int setrlimit(int resource, in Limits limits);

    /// <summary>The kernel's numbers.</summary>
    private enum Resource
    {
        ProcessorTime = 0,
        FileSize = 1,
        Data = 2,
        Stack = 3,
        CoreDump = 4,
        OpenFiles = 7,
        Addresses = 9,
    }

    [StructLayout(LayoutKind.Sequential)]
    private struct Limits
    {
        public ulong Soft;
        public ulong Hard;
    }
}
