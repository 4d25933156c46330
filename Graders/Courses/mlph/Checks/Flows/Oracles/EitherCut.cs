using System.Runtime.CompilerServices;
using Grader.Judging.Comparisons;

namespace Grader.Checks.Flows.Oracles;

/// <summary>Both values of η_cut are right: 2.5, and that of the sheet's notebook.</summary>
internal static class EitherCut
{
    /// <summary>η_cut of the notebook, which keeps artanh finite at the cut itself.</summary>
    public const double OfNotebook = DrellYan.Cut + 1e-5;

    /// <summary>Expects the right numbers for one of the two.</summary>
    /// <param name="found">What was found.</param>
    /// <param name="right">The right numbers for a value of η_cut.</param>
    /// <param name="tolerance">For rounding.</param>
    /// <param name="because">The law.</param>
    /// <param name="suspects">Wrong numbers that have a name.</param>
    /// <param name="what">How messages call it.</param>
    public static void ExpectClose(
        double[] found, Func<double, double[]> right, Tolerance tolerance, string because, Suspects? suspects = null,
        [CallerArgumentExpression(nameof(found))] string what = "")
    {
        double[] plain = right(DrellYan.Cut), notebook = right(OfNotebook);
        Expect.Close(found, Distance(found, notebook) < Distance(found, plain) ? notebook : plain, tolerance, because, null, suspects,
            what);
    }

    /// <summary>The largest distance; ∞ where one of the two has no such number.</summary>
    private static double Distance(double[] one, double[] other)
    {
        var largest = one.Length == other.Length ? one.Zip(other, (a, b) => Math.Abs(a - b)).DefaultIfEmpty().Max()
            : double.PositiveInfinity;
        return double.IsNaN(largest) ? double.PositiveInfinity : largest;
    }
}
