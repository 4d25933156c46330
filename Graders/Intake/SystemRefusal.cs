using System.ComponentModel;

namespace Grader.Intake;

/// <summary>
/// Recognises a failure that is neither the grader's nor a hand-in's: the system has run out of something, or lets nothing be written.
/// </summary>
internal static class SystemRefusal
{
    // The numbers of Linux and macOS, and those of Windows as exceptions carry them.
    private static readonly HashSet<int> outOfDescriptors = [23, 24];
    private static readonly HashSet<int> diskIsFull = [27, 28, 122, 69, unchecked((int)0x80070070), unchecked((int)0x80070027)];
    private static readonly HashSet<int> readOnly = [30, unchecked((int)0x80070013)];

    /// <summary>What happened and the remedy, as sentences; null for a failure of another kind.</summary>
    public static string? Of(Exception failure) => failure switch
    {
        UnauthorizedAccessException => $"{failure.Message} Make it yours, or name another folder with --out.",
        IOException => Of(failure.HResult, failure.Message),
        Win32Exception { NativeErrorCode: var code } => Of(code, failure.Message),
        { InnerException: { } inner } => Of(inner),
        _ => null,
    };

    private static string? Of(int code, string message) => code switch
    {
        _ when outOfDescriptors.Contains(code) => $"{message}. Raise the limit (\"ulimit -n\" shows it), or lower --jobs.",
        _ when diskIsFull.Contains(code) => $"{message}. Free some space; the same command goes on where it stopped.",
        _ when readOnly.Contains(code) => $"{message}. Name another folder with --out, or make it writable.",
        _ => null,
    };
}
