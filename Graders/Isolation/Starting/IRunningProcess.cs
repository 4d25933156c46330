namespace Grader.Isolation;

/// <summary>A process that was started, with its three streams.</summary>
internal interface IRunningProcess : IDisposable
{
    /// <summary>The system's number of it.</summary>
    int Id { get; }

    /// <summary>What is written here, it reads.</summary>
    Stream Input { get; }

    /// <summary>What it writes to standard output.</summary>
    Stream Output { get; }

    /// <summary>What it writes to standard error.</summary>
    Stream Error { get; }

    /// <summary>Processor time that it has used; null once it has ended.</summary>
    TimeSpan? ProcessorTime { get; }

    /// <summary>Ends it and the processes that it started, whether it still runs or not.</summary>
    void Kill();

    /// <summary>Waits for its end.</summary>
    /// <returns>How it ended; null where it still runs.</returns>
    ProcessEnd? WaitForExit(TimeSpan timeout);
}
