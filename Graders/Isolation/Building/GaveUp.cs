using Grader.Results;

namespace Grader.Isolation;

/// <summary>Why the compiler made nothing of sources that it was given, or would have been given.</summary>
/// <param name="Reason">Sentences for the student.</param>
/// <param name="EndedProcess">Whether the compiler's process ended on them, twice.</param>
internal sealed record GaveUp(string Reason, bool EndedProcess)
{
    /// <summary>The compiler gave no answer.</summary>
    /// <param name="fault">What happened.</param>
    /// <param name="limit">The time that it had.</param>
    /// <param name="memory">The memory that it had.</param>
    public static GaveUp For(StudentFaultException fault, TimeSpan limit, long memory) => new(
        fault.Fault switch
        {
            StudentFault.TimeLimit => $"The compiler did not finish within {limit.TotalSeconds:0.#} s and was ended. "
                + "Write the longest expression as several.",
            StudentFault.MemoryLimit => $"The compiler ran out of its {memory >> 20} MiB of memory.",
            _ => $"The compiler gave up on these sources: {fault.Message}",
        },
        SecondTry.IsDueAfter(fault.Fault));

    /// <summary>Other files of the hand-in have used up its time.</summary>
    public static GaveUp Untried(TimeSpan time) => new(
        $"The file was not compiled: files on which the compiler does not end have used up the {time.TotalSeconds:0.#} s of this hand-in.",
        EndedProcess: false);

    /// <summary>For the student and, where the process ended, for a tutor.</summary>
    public IEnumerable<Message> Messages(string file)
    {
        yield return new(MessageKind.CompilerError, file, 0, Reason);
        if (EndedProcess)
        {
            yield return new(MessageKind.ProcessDied, file, 0,
                "The compiler's process ended on these sources, and so did a second one; a tutor should look at them.");
        }
    }
}
