using Grader.Checks.DifferentialEquations.Oracles;
using Grader.Judging;
using Grader.Judging.Comparisons;
using Grader.Judging.Laws;
using NUnit.Framework;

namespace Grader.Checks.DifferentialEquations;

// Hidden: numbers of an independent computation, which no student gets.
public sealed partial class SdeElboChecks
{
    /// <remarks>Values of golden/differential-equations/sde.py.</remarks>
    [Test, Hidden, Points(1), Cites(Sheet)]
    [Covers(LawFamily.Structure)]
    [States("for three linear SDEs the expectations of the terms; with the marginals of the true posterior the ELBO is ln p(y)",
        Within = "relative 1e-9: expectations by nodes of noise and time, no chance")]
    public void The_expected_terms_agree_with_known_values()
    {
        foreach (var known in KnownSdes.All)
        {
            var terms = TimeNodes.Mean((t, epsilon) =>
                [.. SdeElboRun.Constant(Subject, known.Sde, [known.Y], known.Width, epsilon, t).Rows.SelectMany(row => row)]);
            Expect.Close(terms, [known.LogLikelihood, known.PriorKl, known.DriftMismatch], Cancelling, OneForEach,
                $"No ELBO exceeds ln p(y) = {known.LogDensity:G8}.", what: $"the expected terms of {known.Name}");
        }
    }
}
