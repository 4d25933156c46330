using Grader.Judging.Running;
using NUnit.Framework;
using NUnit.Framework.Interfaces;
using NUnit.Framework.Internal;
using NUnit.Framework.Internal.Commands;

namespace Grader.Judging;

/// <summary>
/// Makes a test a check: gives it a position, in whose order checks run, and the command that turns whatever happens into an outcome.
/// </summary>
/// <param name="position">The position of the check in its class.</param>
public abstract class CheckAttribute(int position) : NUnitAttribute, IApplyToTest, IWrapTestMethod
{
    /// <summary>The position of the check in its class.</summary>
    public int Position { get; } = position;

    /// <inheritdoc />
    public void ApplyToTest(Test test) => test.Properties.Set(PropertyNames.Order, Position);

    /// <inheritdoc />
    public TestCommand Wrap(TestCommand command) => new CheckTestCommand(command);
}
