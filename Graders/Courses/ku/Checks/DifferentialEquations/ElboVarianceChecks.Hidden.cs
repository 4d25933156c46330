using Grader.Checks.DifferentialEquations.Oracles;
using Grader.Judging;
using Grader.Judging.Comparisons;
using Grader.Judging.Laws;
using NUnit.Framework;

namespace Grader.Checks.DifferentialEquations;

// Hidden: numbers of an independent computation, which no student gets.
public sealed partial class ElboVarianceChecks
{
    /// <remarks>
    /// All uniform numbers of a call are equal, and all normal ones. Averaged over nodes, every estimate with times u, 1 − u, (k + u)/K
    /// or u + k/K modulo 1 gives the integral. Values of golden/differential-equations/sde.py.
    /// </remarks>
    [Test, Hidden, Points(1.5), Cites(Sheet)]
    [Covers(LawFamily.Structure, LawFamily.Precision)]
    [States($"{Unbiased}: the drift mismatch of two linear SDEs", Within = "relative 1e-9: expectations by nodes, no chance")]
    public void The_estimate_is_unbiased_for_every_K()
    {
        foreach (var known in new[] { KnownSdes.StillWithBestMarginals, KnownSdes.StillWithStraightMarginals })
        {
            foreach (var times in new[] { 1, 2, 3 })
            {
                var mean = TimeNodes.Mean((u, epsilon) => Estimate(known, times, NumberedNoise.Constant(epsilon, u)), times);
                Expect.Close(mean[0], known.DriftMismatch, Tolerance.Float64.Times(10, "quadrature"), Unbiased,
                    what: $"the expected estimate by K = {times} times for {known.Name}");
            }
        }
    }
}
