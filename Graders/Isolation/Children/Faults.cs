using Grader.Wire;

namespace Grader.Isolation;

/// <summary>The exceptions that say why student code gave no value.</summary>
internal static class Faults
{
    private const int Aborted = ProcessEnd.Signals + 6;
    private const int SegmentationFault = ProcessEnd.Signals + 11;
    private const int ProcessorTimeUsedUp = ProcessEnd.Signals + 24;
    private const int ForbiddenCall = ProcessEnd.Signals + 31;
    private const int FileTooLarge = ProcessEnd.Signals + 25;
    private const int WindowsStackOverflow = unchecked((int)0xC00000FD);
    private const int MaxLineLength = 500;

    /// <summary>The exception for a failure that the code's own process reported.</summary>
    public static Exception Of(Failure failure)
    {
        var where = failure.Where.Length > 0 ? $" ({failure.Where})" : "";
        return failure.Kind switch
        {
            FailureKind.Missing => new NotAttemptedException(failure.Message),
            FailureKind.NotImplemented => new NotAttemptedException($"Not implemented yet: {failure.Message}{where}"),
            FailureKind.Contract => new StudentFaultException(StudentFault.Contract, failure.Message),
            FailureKind.DoesNotCompile => new StudentFaultException(StudentFault.DoesNotCompile, failure.Message),
            FailureKind.OutOfMemory => new StudentFaultException(StudentFault.MemoryLimit, $"The code ran out of memory{where}."),
            _ => new StudentFaultException(StudentFault.Exception, $"{failure.Type} was thrown: {failure.Message}{where}")
            {
                Where = failure.Where.Length > 0 ? failure.Where : null,
            },
        };
    }

    /// <summary>The exception for a child that ended or broke the protocol.</summary>
    public static StudentFaultException Of(Exception cause, ChildProcess child)
    {
        if (cause is WireException)
            child.Kill(new(StudentFault.Contract, $"The code's process sent something that is no answer: {cause.Message}"));

        var exit = child.AwaitEnd();
        return child.Fault is { } fault ? new(fault)
            : child.KilledForMemory is { } most ? Memory(
                $"The processes of the code needed more than the {most >> 20} MiB of memory that they may have together, and were ended.")
            : exit is { } end && child.WasKilled(end) ? child.EndedBySignal(
                "The process was killed, as the operating system does where memory runs out.")
            : Of(exit?.Code ?? -1, $"{child.Output.Text}\n{child.Output.Tail}", child.OnLibtorch);
    }

    /// <summary>The exception for a child that has used all the processor time of its life.</summary>
    public static StudentFaultException OutOfTime() => new(StudentFault.TimeLimit, "The process used up its processor time.");

    private static StudentFaultException Of(int exit, string output, bool onLibtorch)
    {
        return exit switch
        {
            Aborted or WindowsStackOverflow when Says("Stack overflow") =>
                Crash("The stack overflowed: a method calls itself without end. The process was ended."),
            _ when Says("Out of memory.") || Says("System.OutOfMemoryException") =>
                Memory("The code ran out of memory, and its process ended."),
            ProcessorTimeUsedUp => OutOfTime(),
            FileTooLarge => Crash("The code wrote a file that is larger than allowed, and its process was ended."),
            ForbiddenCall => Crash("The process tried to end with an exit code above 127 (Environment.Exit, perhaps), and was ended."),
            _ when onLibtorch && NativeFaults.Of(exit, output) is { } fault => fault,
            SegmentationFault => Crash("The process ended with a segmentation fault."),
            _ when Unhandled(output) is { } line =>
                Crash($"An exception that nothing catches ended the process, on a thread of its own: {line}"),
            _ => Crash($"The process ended in the middle of a call, with exit code {exit} (Environment.Exit, perhaps)."),
        };

        bool Says(string text) => output.Contains(text, StringComparison.Ordinal);
    }

    /// <summary>The exception of which the runtime says that nothing caught it; null where it says none.</summary>
    private static string? Unhandled(string output)
    {
        const string Prefix = "Unhandled exception. ";
        var line = Array.Find(output.Split('\n'), line => line.StartsWith(Prefix, StringComparison.Ordinal));
        return line is null ? null : line[Prefix.Length..Math.Min(line.Length, MaxLineLength)].TrimEnd();
    }

    private static StudentFaultException Crash(string message) => new(StudentFault.Crash, message);

    private static StudentFaultException Memory(string message) => new(StudentFault.MemoryLimit, message);
}
