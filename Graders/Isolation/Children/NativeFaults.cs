using System.Text.RegularExpressions;

namespace Grader.Isolation;

/// <summary>
/// The ends of a process by native code of TorchSharp. An error that the code has made, and the library does not pass on to .NET, is the
/// code's; all else is the library's, which frees tensors that are in use now and then.
/// </summary>
internal static partial class NativeFaults
{
    private static readonly int[] signals = [Signal(4), Aborted, Signal(7), Signal(8), Signal(11)];

    private static int Aborted => Signal(6);

    /// <summary>Why such a process has ended; null where native code has no part in it.</summary>
    /// <param name="exit">Its exit code.</param>
    /// <param name="output">What it has written.</param>
    public static StudentFaultException? Of(int exit, string output)
    {
        if (!signals.Contains(exit) || SaysRuntime(output))
            return null;

        var said = Error().Match(output);
        return exit == Aborted && said.Success
            ? new(StudentFault.Crash, $"TorchSharp's native library ended the process with an error that it does not throw: "
                + said.Groups["text"].Value.Trim())
            : new(StudentFault.NativeCrash, "TorchSharp's native library ended the process, twice: the code may be right. "
                + "Let a tutor look at it, or grade with --torch managed.");
    }

    /// <summary>Whether the runtime says that it ends the process, which it does for what .NET code has done.</summary>
    private static bool SaysRuntime(string output) =>
        output.Contains("Unhandled exception. ", StringComparison.Ordinal) || output.Contains("Fatal error.", StringComparison.Ordinal);

    private static int Signal(int number) => ProcessEnd.Signals + number;

    /// <summary>What the C++ runtime writes of an exception that nothing catches.</summary>
    [GeneratedRegex(@"terminate called after throwing an instance of .*\n\s*what\(\):\s*(?<text>.*)")]
    private static partial Regex Error();
}
