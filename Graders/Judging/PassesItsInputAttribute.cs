namespace Grader.Judging;

/// <summary>A check that an answer passes which gives back what it was given, although it is no whole solution.</summary>
/// <param name="because">Why that is so, and has to be.</param>
[AttributeUsage(AttributeTargets.Method)]
public sealed class PassesItsInputAttribute(string because) : Attribute
{
    /// <summary>Why that is so, and has to be.</summary>
    public string Because { get; } = because;
}
