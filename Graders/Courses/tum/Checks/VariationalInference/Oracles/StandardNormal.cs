using Grader.Contracts.VariationalInference;
using MathNet.Numerics;

namespace Grader.Checks.VariationalInference.Oracles;

/// <summary>The standard normal distribution function, which the judge hands to the student's code.</summary>
internal static class StandardNormal
{
    /// <summary>Φ(a) = ½·erfc(−a/√2).</summary>
    public static DistributionFunction Phi { get; } = a => 0.5 * SpecialFunctions.Erfc(-a / Math.Sqrt(2));
}
