using System.Numerics;
using Grader.Judging.Comparisons;

namespace Grader.Checks.DifferentialEquations.Oracles;

/// <summary>The times at which a solver asks: k/N.</summary>
internal static class TimeGrid
{
    /// <summary>
    /// What a grid may add that torch's linspace makes in its default data type: 6e-8 in each time, and a little more over the steps.
    /// Where N is a power of two, single precision has the times exactly, and nothing is added.
    /// </summary>
    /// <param name="steps">N.</param>
    public static Tolerance Tolerance(long steps) => BitOperations.IsPow2(steps)
        ? Judging.Comparisons.Tolerance.Float64.Times(10, "rounding of double precision over the steps")
        : new(1e-6, 1e-6, "rounding of a time grid in single precision");
}
