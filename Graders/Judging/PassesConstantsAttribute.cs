namespace Grader.Judging;

/// <summary>A check that an answer of nothing but one constant passes, although it is no solution.</summary>
/// <param name="because">Why that is so, and has to be.</param>
/// <param name="constants">The constants that pass.</param>
[AttributeUsage(AttributeTargets.Method)]
public sealed class PassesConstantsAttribute(string because, params double[] constants) : Attribute
{
    /// <summary>Why that is so, and has to be.</summary>
    public string Because { get; } = because;

    /// <summary>The constants that pass.</summary>
    public IReadOnlyList<double> Constants { get; } = constants;
}
