namespace Grader.Judging;

/// <summary>
/// How many statistical decisions a check makes at most; each counts towards the <see cref="Statistics.ErrorBudget"/> of its sheet.
/// </summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class DecidesAttribute(int decisions) : Attribute
{
    /// <summary>Calls of <c>Decide</c> in one run of the check.</summary>
    public int Decisions { get; } = decisions;
}
