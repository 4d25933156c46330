using Grader.Judging.Resources;
using NUnit.Framework;

namespace Grader.Judging.Running;

/// <summary>
/// Tells the grader's own faults from what a check cannot compute. The right solutions earn every point, so a check computes with every
/// right answer; where it throws after the code has answered, the answers do not fit. No list of such exceptions would be complete. The
/// grader's own are few: its machine, its data, its program, and the rules for its checks.
/// </summary>
internal static class GraderFaults
{
    /// <summary>Whether an exception is the grader's own fault, whatever the code has answered.</summary>
    public static bool Has(Exception thrown) =>
        IsOfMachine(thrown) || IsOfData(thrown) || IsOfProgram(thrown) || thrown is CheckDefectException or ResultStateException;

    private static bool IsOfMachine(Exception thrown) =>
        thrown is IOException or UnauthorizedAccessException or OutOfMemoryException or OperationCanceledException;

    private static bool IsOfData(Exception thrown) => thrown is InvalidDataException or ResourceException;

    private static bool IsOfProgram(Exception thrown) =>
        thrown is TypeLoadException or TypeInitializationException or MemberAccessException or BadImageFormatException;
}
