namespace Grader.Isolation;

/// <summary>What student code may use. Sizes are in bytes.</summary>
public sealed record Limits
{
    /// <summary>Time for one call of a contract's method, not counting the judge's own call-backs.</summary>
    public TimeSpan CallTime { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>Time for compiling the files of one hand-in together.</summary>
    public TimeSpan BuildTime { get; init; } = TimeSpan.FromSeconds(20);

    /// <summary>Time for compiling one file of a hand-in alone, where the compiler has not ended on all of them together.</summary>
    public TimeSpan FileBuildTime { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>
    /// Time for all that one hand-in needs of a builder. No file is tried alone that could take the last <see cref="FileBuildTime"/> of it:
    /// in this time the files that compile alone are compiled together.
    /// </summary>
    public TimeSpan HandInBuildTime { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>Time for a child process to become ready. Overrunning it is an error of the grader, so it is long.</summary>
    public TimeSpan StartTime { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>Processor time of one worker over its whole life, in case <see cref="CallTime"/> does not end it.</summary>
    public TimeSpan ProcessorTime { get; init; } = TimeSpan.FromMinutes(15);

    /// <summary>Memory of one worker.</summary>
    public long Memory { get; init; } = 1L << 30;

    /// <summary>Memory of the builder.</summary>
    public long BuildMemory { get; init; } = 1L << 30;

    /// <summary>Console text that is kept; the rest is dropped.</summary>
    public int Output { get; init; } = 64 << 10;

    /// <summary>Largest file that may be written.</summary>
    public long FileSize { get; init; } = 16L << 20;

    /// <summary>Files open at once.</summary>
    public int OpenFiles { get; init; } = 256;
}
