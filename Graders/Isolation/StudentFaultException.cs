namespace Grader.Isolation;

/// <summary>The student's code gave no value to judge.</summary>
public sealed class StudentFaultException(StudentFault fault, string message) : Exception(message)
{
    /// <summary>The same fault, seen once more.</summary>
    public StudentFaultException(StudentFaultException earlier) : this(earlier.Fault, earlier.Message) => Where = earlier.Where;

    /// <summary>What happened.</summary>
    public StudentFault Fault { get; } = fault;

    /// <summary>File and line of the hand-in, such as "Sampler.cs:41"; null where they are not known.</summary>
    public string? Where { get; init; }
}

/// <summary>Why the student's code gave no value.</summary>
public enum StudentFault
{
    /// <summary>The member, class or file that should implement the contract does not compile.</summary>
    DoesNotCompile,

    /// <summary>It threw an exception other than <see cref="NotImplementedException"/>.</summary>
    Exception,

    /// <summary>Its process ended: exit, stack overflow, abort.</summary>
    Crash,

    /// <summary>
    /// Native code of the engine ended its process, which its code cannot be blamed for. What it was asked is asked once more.
    /// </summary>
    NativeCrash,

    /// <summary>Something else killed or stopped its process, which its code cannot do. What it was asked is asked again.</summary>
    EndedByOther,

    /// <summary>It overran the time limit of a call, or all its calls together that of the hand-in.</summary>
    TimeLimit,

    /// <summary>It overran the memory limit.</summary>
    MemoryLimit,

    /// <summary>It asked too much of the objects that the judge lends to it.</summary>
    CallBackLimit,

    /// <summary>Judging what it answered took more of the judge's own time or memory than there is for it.</summary>
    JudgingLimit,

    /// <summary>It wrote more into files than it may.</summary>
    DiskLimit,

    /// <summary>
    /// It broke the contract: two implementations, no public constructor, null or a foreign value, a malformed frame, or a call of an
    /// object that it was given with arguments to which there is no answer.
    /// </summary>
    Contract,
}
