using Grader.Judging.Running;
using NUnit.Framework;
using NUnit.Framework.Interfaces;
using NUnit.Framework.Internal;
using NUnit.Framework.Internal.Commands;

namespace Grader.Judging;

/// <summary>
/// Makes a test of the base class the check of a law that comes with each contract. It runs after all checks of the contract.
/// </summary>
/// <param name="law">The law.</param>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class DerivedAttribute(DerivedLaw law) : NUnitAttribute, IApplyToTest, IWrapTestMethod
{
    private const int AfterAllOthers = 1_000_000;

    /// <summary>The law.</summary>
    public DerivedLaw Law { get; } = law;

    /// <summary>The position of the check in its class.</summary>
    public int Position { get; } = AfterAllOthers + (int)law;

    /// <inheritdoc />
    public void ApplyToTest(Test test) => test.Properties.Set(PropertyNames.Order, Position);

    /// <inheritdoc />
    public TestCommand Wrap(TestCommand command) => new CheckTestCommand(command);
}
