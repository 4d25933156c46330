using Grader.Judging.Comparisons;

namespace Grader.Checks.VariationalInference.Oracles;

/// <summary>Values of a log-normal variable, which are positive.</summary>
internal static class PositiveNumber
{
    /// <summary>ln of a value, once it is known to be positive.</summary>
    /// <param name="value">What a hand-in answers.</param>
    /// <param name="what">How messages call it: "M(z)".</param>
    public static double Log(double value, string what)
    {
        Expect.AtLeast(value, 1e-300, $"{what} > 0", what: what);
        return Math.Log(value);
    }
}
