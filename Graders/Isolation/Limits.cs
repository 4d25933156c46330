namespace Grader.Isolation;

/// <summary>What student code may use. Sizes are in bytes.</summary>
public sealed record Limits
{
    /// <summary>
    /// Time for one call of a contract's method. What does not count: the judge's own call-backs, and waiting for a processor.
    /// </summary>
    public TimeSpan CallTime { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>
    /// Time for all calls of one hand-in together, in whatever workers, counted as in <see cref="CallTime"/>. Its sheet may give another.
    /// </summary>
    public TimeSpan HandInTime { get; init; } = TimeSpan.FromHours(1);

    /// <summary>
    /// What one call may ask of the judge. The most that a reference solution asks for in a call is 9,001 call-backs, 1.2 MB given, 64 MB
    /// answered and 0.5 s of the judge's time on a busy machine.
    /// </summary>
    public CallBackLimits CallBacksOfCall { get; init; } = new(1_000_000, 64L << 20, 4L << 30, TimeSpan.FromMinutes(1));

    /// <summary>
    /// What all calls of one hand-in together may ask of the judge. The most for the solutions of a sheet is 56,946 call-backs, 6.5 MB
    /// given, 290 MB answered and 2.3 s of the judge's time.
    /// </summary>
    public CallBackLimits CallBacksOfHandIn { get; init; } = new(5_000_000, 512L << 20, 16L << 30, TimeSpan.FromMinutes(5));

    /// <summary>Time for compiling the files of one hand-in together.</summary>
    public TimeSpan BuildTime { get; init; } = TimeSpan.FromSeconds(20);

    /// <summary>Time for compiling one file of a hand-in alone, where the compiler has not ended on all of them together.</summary>
    public TimeSpan FileBuildTime { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>
    /// Time for all that one hand-in needs of a builder. No file is tried alone that could take the last two <see cref="FileBuildTime"/> of
    /// it: in this time the others are compiled together.
    /// </summary>
    public TimeSpan HandInBuildTime { get; init; } = TimeSpan.FromSeconds(75);

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

    /// <summary>
    /// Bytes of one answer of a worker, or of what its code gives to an object of the judge in one call. Answers of the reference solutions
    /// have less than 1 MB; a check keeps several, and their copies.
    /// </summary>
    public int Answer { get; init; } = 32 << 20;

    /// <summary>Largest file that may be written.</summary>
    public long FileSize { get; init; } = 16L << 20;

    /// <summary>All files that a child keeps in its folder.</summary>
    public long Scratch { get; init; } = 256L << 20;

    /// <summary>Files open at once.</summary>
    public int OpenFiles { get; init; } = 256;

    /// <summary>Threads of one child, where control groups count them. A worker has about 20 and a builder about 30.</summary>
    public int Threads { get; init; } = 1024;

    /// <summary>Whether it may train networks. Workers that train nothing compile it quickly.</summary>
    public bool Trains { get; init; } = true;
}
