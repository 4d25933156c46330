namespace Grader.Judging;

/// <summary>Where the law of a check comes from: paper and equation, or sheet and exercise.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class CitesAttribute(string source) : Attribute
{
    /// <summary>"Ho et al. 2020, eq. (14)".</summary>
    public string Source { get; } = source;
}
