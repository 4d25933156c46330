namespace Grader.Isolation;

/// <summary>How a process ended.</summary>
/// <param name="Code">Its exit code, or <see cref="Signals"/> plus the number of the signal that ended it.</param>
/// <param name="BySignal">Whether a signal ended it, as far as the system tells: an exit code may be as large.</param>
internal readonly record struct ProcessEnd(int Code, bool BySignal)
{
    /// <summary>What is added to the number of a signal.</summary>
    public const int Signals = 128;

    /// <summary>By a signal.</summary>
    public static ProcessEnd By(int signal) => new(Signals + signal, BySignal: true);
}
