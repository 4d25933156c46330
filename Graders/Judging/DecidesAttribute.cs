namespace Grader.Judging;

/// <summary>
/// How many statistical decisions a check makes at most. Each counts towards the <see cref="Statistics.ErrorBudget"/>.
/// </summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class DecidesAttribute(int decisions) : Attribute
{
    /// <summary>Calls of <c>Decide</c> in one run of the check.</summary>
    public int Decisions { get; } = decisions;
}
