namespace Grader.Judging.Laws;

/// <summary>A law family that cannot apply to the contract of a fixture.</summary>
/// <param name="family">The family.</param>
/// <param name="because">Why it cannot: "the answer is one choice; there is nothing to scale".</param>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = true)]
public sealed class ExemptsAttribute(LawFamily family, string because) : Attribute
{
    /// <summary>The family.</summary>
    public LawFamily Family { get; } = family;

    /// <summary>Why it cannot apply.</summary>
    public string Because { get; } = because;
}
