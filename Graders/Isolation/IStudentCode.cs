using Grader.Wire;

namespace Grader.Isolation;

/// <summary>
/// One hand-in, ready to be called. Implementations differ in where the code runs: in a worker process, or (for a student with
/// a debugger, and for our own trusted solutions) in this one. Whatever the code does, a call ends in a value or in one of two
/// exceptions: <see cref="NotAttemptedException"/> or <see cref="StudentFaultException"/>.
/// </summary>
public interface IStudentCode : IDisposable
{
    /// <summary>A fresh instance of the hand-in's implementation of <paramref name="contract"/>.</summary>
    /// <param name="contract">A contract interface of Grader.Contracts.</param>
    /// <returns>An object that implements <paramref name="contract"/>; every call on it is guarded as described above.</returns>
    /// <exception cref="NotAttemptedException">Nothing implements the contract.</exception>
    /// <exception cref="StudentFaultException">
    /// Two classes implement it, the file with it does not compile, its constructor throws …
    /// </exception>
    object Create(Type contract);

    /// <summary>As <see cref="Create"/>, from a copy of the hand-in whose static fields know nothing of those of the others.</summary>
    /// <param name="copy">Which of the <see cref="HandInCopies"/>; 0 is the one from which <see cref="Create"/> makes its objects.</param>
    /// <param name="contract">A contract interface of Grader.Contracts.</param>
    object CreateFrom(int copy, Type contract) => Create(contract);

    /// <summary>Which values of the caller the calls have changed since this was last asked.</summary>
    IReadOnlyList<ValueChange> TakeChanges() => [];

    /// <summary>
    /// Time limit for each call from now on. Overrunning it ends the worker, and the next <see cref="Create"/> gets a new one.
    /// </summary>
    TimeSpan CallLimit { get; set; }

    /// <summary>SHA-256 over the sources, hexadecimal: the part of every seed that belongs to the hand-in.</summary>
    string ContentHash { get; }

    /// <summary>Which isolation is in force, as text for the report.</summary>
    string Isolation { get; }

    /// <summary>
    /// What supplies TorchSharp's names to the code, and its version, as text for the report; empty where that is not known.
    /// </summary>
    string Torch => "";

    /// <summary>The first part of what the code has written to the console. It is shown and never parsed.</summary>
    string ConsoleText { get; }

    /// <summary>Whether what the code writes to the console is dropped, as where calls are made once more.</summary>
    bool IsMuted
    {
        get => false;
        set
        {
        }
    }

    /// <summary>
    /// Whether the disk has no room for the files that the code may write, and it is not the code that has filled it. What fails then may
    /// fail for that reason.
    /// </summary>
    bool LacksRoom => false;

    /// <summary>
    /// How long its processes have worked in all; null where the code runs in this process, so that its work cannot be told from
    /// the judge's.
    /// </summary>
    TimeSpan? Ran => null;

    /// <summary>From now on, what the code uses is used for a contract, which has a share of what a hand-in may use.</summary>
    void Enter(Type contract)
    {
    }

    /// <summary>Ends the process with the code: nobody who waits for its answer does so any longer. Any thread may ask for it.</summary>
    void EndProcess()
    {
    }

    /// <summary>
    /// Ends the process with the code, before a check is tried once more. What it has written in the first try counts no more than what it
    /// has answered there: the results are those of a run in which nothing ended it.
    /// </summary>
    /// <param name="consoleText">The <see cref="ConsoleText"/> of before the first try.</param>
    void Rewind(string consoleText)
    {
    }
}
