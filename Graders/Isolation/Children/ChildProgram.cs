namespace Grader.Isolation;

/// <summary>A child executable and what it may use.</summary>
/// <param name="Assembly">Full path of its main assembly.</param>
/// <param name="Arguments">Its arguments.</param>
/// <param name="Memory">Bytes of managed memory.</param>
/// <param name="ProcessorTime">Processor time over its whole life; null for no bound.</param>
public sealed record ChildProgram(string Assembly, IReadOnlyList<string> Arguments, long Memory, TimeSpan? ProcessorTime)
{
    /// <summary>
    /// Whether its loops run for long. They are compiled with full optimization at once then, otherwise quickly and again if they go on.
    /// </summary>
    public bool LongLoops { get; init; } = true;

    /// <summary>Bytes of one answer; null for what the wire carries.</summary>
    public int? MaxAnswer { get; init; }
}
