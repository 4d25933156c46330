namespace Grader.Judging.Limiting;

/// <summary>The limit that a check has overrun.</summary>
internal enum Overrun
{
    None,

    /// <summary>The judge's processor time.</summary>
    Time,

    /// <summary>The judge's memory.</summary>
    Memory,

    /// <summary>The judge's stack.</summary>
    Depth,
}
