using System.Runtime.CompilerServices;

namespace Grader.Judging;

/// <summary>Makes a test a check with a weight; checks run in the order of their declaration.</summary>
/// <param name="weight">The check's share within its exercise, on any positive scale; 0 for a check that only warns or shows.</param>
/// <param name="line">Filled in by the compiler; checks run in the order of their lines.</param>
/// <param name="file">Filled in by the compiler; checks of a file <c>*.Hidden.cs</c> run after those of its other half.</param>
[AttributeUsage(AttributeTargets.Method)]
public sealed class PointsAttribute(double weight, [CallerLineNumber] int line = 0, [CallerFilePath] string file = "")
    : CheckAttribute(file.EndsWith(".Hidden.cs", StringComparison.Ordinal) ? LongerThanAnyFile + line : line)
{
    private const int LongerThanAnyFile = 100_000;

    /// <summary>The check's share within its exercise.</summary>
    public double Weight { get; } = weight;
}
