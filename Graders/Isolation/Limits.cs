namespace Grader.Isolation;

/// <summary>What student code may use. Sizes are in bytes.</summary>
public sealed record Limits
{
    /// <summary>
    /// Time for one call of a contract's method. What does not count: the judge's own call-backs, and waiting for a processor.
    /// </summary>
    public TimeSpan CallTime { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>
    /// Time for all calls of one hand-in together, in whatever workers, counted as in <see cref="CallTime"/>; its sheet may say another one.
    /// </summary>
    public TimeSpan HandInTime { get; init; } = TimeSpan.FromHours(1);

    /// <summary>What one call may ask of the judge.</summary>
    public CallBackLimits CallBacksOfCall { get; init; } = new(1_000_000, 1L << 28, 1L << 34, TimeSpan.FromMinutes(1));

    /// <summary>What all calls of one hand-in together may ask of the judge.</summary>
    public CallBackLimits CallBacksOfHandIn { get; init; } = new(10_000_000, 1L << 30, 1L << 36, TimeSpan.FromMinutes(10));

    /// <summary>Time for compiling one hand-in.</summary>
    public TimeSpan BuildTime { get; init; } = TimeSpan.FromSeconds(20);

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
