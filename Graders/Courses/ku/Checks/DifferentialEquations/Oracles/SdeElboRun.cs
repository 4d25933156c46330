using Grader.Contracts;
using Grader.Contracts.DifferentialEquations;
using Grader.Judging.Comparisons;
using static TorchSharp.torch;

namespace Grader.Checks.DifferentialEquations.Oracles;

/// <summary>
/// One estimate of the ELBO with known noise, and what was asked for it. The noise may be drawn in any order and portions: which number a
/// row has used is told by what comes out.
/// </summary>
internal sealed class SdeElboRun
{
    /// <summary>For terms of the ELBO, which are sums of numbers of any size.</summary>
    public static readonly Tolerance Close = Tolerance.Float64.ForMagnitude(10);

    private readonly SdeSpy spy;
    private readonly SdeCase sde;
    private readonly double[] y;
    private readonly double width;
    private readonly SdeElboTerms terms;
    private readonly IReadOnlyList<double> normals;

    public SdeElboRun(ISdeElbo subject, SdeCase sde, double[] y, double width, NumberedNoise noise)
    {
        (this.sde, this.y, this.width, spy) = (sde, y, width, new SdeSpy(sde));
        terms = subject.Estimate(spy.Sde, y.ToTensor([y.Length], float64), width, noise);
        normals = noise.Normals;
    }

    /// <summary>ln p(y | x_1) of each row.</summary>
    public double[] LogLikelihood => Numbers(terms.LogLikelihood, "the log-likelihood");

    /// <summary>KL(q_0 ‖ p_0) of each row, or its estimate.</summary>
    public double[] PriorKl => Numbers(terms.PriorKl, "the divergence from the prior");

    /// <summary>(f − g)²/(2σ²) of each row.</summary>
    public double[] DriftMismatch => Numbers(terms.DriftMismatch, "the drift mismatch");

    /// <summary>Where f was asked.</summary>
    public IReadOnlyList<AskedPoint> Asked => spy.Drifts;

    /// <summary>All three terms, one row after the other.</summary>
    public double[][] Rows
    {
        get
        {
            var (likelihood, kl, mismatch) = (LogLikelihood, PriorKl, DriftMismatch);
            return [.. y.Select((_, row) => (double[])[likelihood[row], kl[row], mismatch[row]])];
        }
    }

    /// <summary>One estimate in which the noise is the same all the time.</summary>
    public static SdeElboRun Constant(ISdeElbo subject, SdeCase sde, double[] y, double width, double normal, double uniform) =>
        new(subject, sde, y, width, NumberedNoise.Constant(normal, uniform));

    /// <summary>The terms of one call with a noise source that draws by chance.</summary>
    public static double[] Flat(ISdeElbo subject, SdeCase sde, double[] y, double width, INoiseSource noise)
    {
        var found = subject.Estimate(new SdeSpy(sde).Sde, y.ToTensor([y.Length], float64), width, noise);
        return [.. found.LogLikelihood.Numbers(), .. found.PriorKl.Numbers(), .. found.DriftMismatch.Numbers()];
    }

    /// <summary>
    /// Whether the log-likelihood is its expectation under q in closed form. It is quadratic in ε, so that the mean over ε = ±1 is that.
    /// </summary>
    public bool ExpectsLikelihood => y.Zip(LogLikelihood).All(pair => Close.Allows(pair.Second,
        (sde.LogLikelihood(pair.First, width, 1) + sde.LogLikelihood(pair.First, width, -1)) / 2));

    /// <summary>Whether the divergence is that of one draw for each row.</summary>
    public bool DrawsPrior => NearestKls(PriorKl).Zip(PriorKl).All(pair => Close.Allows(pair.Second, pair.First.Value));

    /// <summary>For each row the log-likelihood with the drawn number that comes closest, and which number that is.</summary>
    public (double Value, int Number)[] NearestLikelihoods(double[] found) =>
        NearestLikelihoods(found, (point, epsilon) => sde.LogLikelihood(point, width, epsilon));

    /// <summary>The same for another rule, which gives a log-likelihood from a data point and ε.</summary>
    public (double Value, int Number)[] NearestLikelihoods(double[] found, Func<double, double, double> rule) =>
        [.. y.Select((point, row) => Nearest(found[row], number => rule(point, normals[number])))];

    /// <summary>For each row the divergence by one draw with the drawn number that comes closest, and which number that is.</summary>
    public (double Value, int Number)[] NearestKls(double[] found) =>
    [
        .. y.Select((point, row) => Nearest(found[row], number =>
        {
            var x0 = sde.State(point, 0, normals[number]);
            return SdeCase.LogNormal(x0, sde.Alpha(point, 0), sde.Beta(point, 0)) - SdeCase.LogNormal(x0, 0, 1);
        })),
    ];

    /// <summary>For each state at which f was asked, the state of any row with any drawn number that comes closest.</summary>
    public (double Value, int Row, int Number)[] NearestStates() =>
    [
        .. Asked.Select(point => Enumerable.Range(0, y.Length)
            .Select(row => (Row: row, Best: Nearest(point.At, number => sde.State(y[row], point.Time, normals[number]))))
            .Select(candidate => (candidate.Best.Value, candidate.Row, candidate.Best.Number))
            .MinBy(candidate => Math.Abs(candidate.Value - point.At))),
    ];

    /// <summary>For each row (f − g)²/(2σ²) at the asked state that comes closest, and the scale of its rounding.</summary>
    public (double Value, double Scale)[] NearestMismatches(double[] found) =>
    [
        .. y.Select((point, row) => Asked
            .Select(asked => (Value: sde.Mismatch(point, asked.Time, asked.At), Scale: sde.MismatchScale(point, asked.Time, asked.At)))
            .MinBy(candidate => Math.Abs(candidate.Value - found[row]))),
    ];

    /// <summary>Fails where f was not asked once for each row.</summary>
    public void ExpectOneStateForEachRow(string because) => Expect.Equal(Asked.Count, y.Length, because,
        "One time and one state for each row estimate the integral; no path is simulated.",
        "the number of states at which f is asked");

    private double[] Numbers(Tensor term, string what)
    {
        Expect.Real(term, "a term is a real number for each row", what: what);
        return term.Numbers([y.Length], what);
    }

    private (double Value, int Number) Nearest(double found, Func<int, double> value)
    {
        if (normals.Count == 0)
        {
            Expect.Fail("Expected x_1 and x_t to be made from numbers of noise.Normal, but none was drawn.",
                "x = α + β·ε with ε ~ N(0, 1)");
        }

        return Enumerable.Range(0, normals.Count).Select(number => (Value: value(number), number))
            .MinBy(candidate => Math.Abs(candidate.Value - found));
    }
}
