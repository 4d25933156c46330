namespace Grader.Judging;

/// <summary>
/// Makes a test of the base class the check of a law that comes with each contract. It runs after all checks of the contract.
/// </summary>
/// <param name="law">The law.</param>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class DerivedAttribute(DerivedLaw law) : CheckAttribute(AfterAllOthers + (int)law)
{
    private const int AfterAllOthers = 1_000_000;

    /// <summary>The law.</summary>
    public DerivedLaw Law { get; } = law;
}
