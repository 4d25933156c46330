namespace Grader.Judging.Limiting;

/// <summary>
/// What the judge itself may use for the checks of a hand-in whose code runs in a process of its own. Waiting for the code costs nothing.
/// </summary>
public sealed record CheckLimits
{
    /// <summary>So many times what a right solution needs there is at least.</summary>
    internal const int Reserve = 20;

    /// <summary>
    /// Processor time of one check. The most that a check of a reference solution takes is 1.4 s; the 500 checks of a sheet take 5 s
    /// together.
    /// </summary>
    public TimeSpan CheckTime { get; init; } = TimeSpan.FromMinutes(1);

    /// <summary>
    /// Processor time of all checks of a hand-in together; each contract has half of what was left when its first check began. One that
    /// overran a limit counts with all of <see cref="CheckTime"/>.
    /// </summary>
    public TimeSpan HandInTime { get; init; } = TimeSpan.FromMinutes(15);

    /// <summary>
    /// Bytes of the judge's own objects that are in use at once, for all checks that run. They are 70 MB at most while the reference
    /// solutions of a sheet are judged.
    /// </summary>
    public long Memory { get; init; } = 2L << 30;

    /// <summary>Time for a check to end by itself once it has overrun a limit; then the judge goes on without it.</summary>
    public TimeSpan Grace { get; init; } = TimeSpan.FromSeconds(2);
}
