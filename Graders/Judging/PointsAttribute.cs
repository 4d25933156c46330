using System.Runtime.CompilerServices;
using Grader.Judging.Running;
using NUnit.Framework;
using NUnit.Framework.Interfaces;
using NUnit.Framework.Internal;
using NUnit.Framework.Internal.Commands;

namespace Grader.Judging;

/// <summary>
/// Makes a test a check: gives it a weight, a position (the order of declaration) and the command that turns whatever happens into
/// an outcome.
/// </summary>
/// <param name="weight">The check's share within its exercise, on any positive scale; 0 for a check that only warns or shows.</param>
/// <param name="line">Filled in by the compiler; checks run in the order of their lines.</param>
/// <param name="file">Filled in by the compiler; checks of a file <c>*.Hidden.cs</c> run after those of its other half.</param>
[AttributeUsage(AttributeTargets.Method)]
public sealed class PointsAttribute(double weight, [CallerLineNumber] int line = 0, [CallerFilePath] string file = "")
    : NUnitAttribute, IApplyToTest, IWrapTestMethod
{
    private const int LongerThanAnyFile = 100_000;

    /// <summary>The check's share within its exercise.</summary>
    public double Weight { get; } = weight;

    /// <summary>The position of the check in its class.</summary>
    public int Position { get; } = file.EndsWith(".Hidden.cs", StringComparison.Ordinal) ? LongerThanAnyFile + line : line;

    /// <inheritdoc />
    public void ApplyToTest(Test test) => test.Properties.Set(PropertyNames.Order, Position);

    /// <inheritdoc />
    public TestCommand Wrap(TestCommand command) => new CheckTestCommand(command);
}
