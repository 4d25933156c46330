using Grader.Contracts.Diffusion;
using Grader.Judging;
using Grader.Judging.Comparisons;
using Grader.Judging.Laws;
using NUnit.Framework;

namespace Grader.Checks.Diffusion;

/// <summary>Exercise 3.3: the divergence of two Gaussians is a squared distance of the means and a constant.</summary>
/// <remarks>Ho, Jain, Abbeel, Denoising Diffusion Probabilistic Models, 2020 (arXiv 2006.11239), eq. (8).</remarks>
public sealed partial class PosteriorKlChecks(HandIn handIn) : ContractChecks<IPosteriorKl>(handIn)
{
    private const string Divergence = "KL = ‖μ̃ − μ_θ‖²/(2σ²) + C";
    private const string ConstantPart = "C = D/2·(β̃/σ² − 1 + ln(σ²/β̃))";

    [Test, Points(2)]
    [Cites("Ho et al. 2020, eq. (8)")]
    [States("KL − C = 9/4 for μ̃ = 3, μ_θ = 0, σ² = 2, with the answer's own C",
        Within = "relative 1e-10: a closed form in double precision")]
    public void The_divergence_less_the_constant_is_right_by_hand() => CompareDistance([3], 1, [0], 2);

    [Test, Points(2)]
    [Cites("Ho et al. 2020, eq. (8)")]
    [States(ConstantPart, Within = "relative 1e-10: a closed form in double precision")]
    public void The_constant_is_right_by_hand() => CompareConstant(1, 2, 1);

    [Test, Points(0.5)]
    [Cites("Ho et al. 2020, eq. (8)")]
    [States("C = 0 for σ² = β̃, and C > 0 otherwise")]
    public void The_constant_vanishes_only_where_the_variances_agree()
    {
        Expect.Close(Subject.Constant(0.3, 0.3, 4), 0, Tolerance.Float64, ConstantPart,
            "For σ² = β̃ the two Gaussians differ in their means only.");
        Expect.AtLeast(Subject.Constant(0.3, 0.6, 4), 0.01, "a divergence of two different densities is positive");
        Expect.AtLeast(Subject.Constant(0.6, 0.3, 4), 0.01, "a divergence of two different densities is positive");
    }

    [Test, Points(2)]
    [Cites("Ho et al. 2020, eq. (8)")]
    [Covers(LawFamily.Magnitude, LawFamily.Size, LawFamily.Precision)]
    [States($"{ConstantPart}, for variances from 1e-6 to 1e6", Within = "relative 1e-10, times the size of the terms that cancel")]
    public void The_constant_grows_with_the_dimension() =>
        Law.Holds(Seed, RandomInputs.Scales("β̃").And(RandomInputs.Scales("σ²")).And(RandomInputs.Integers("D", 1, 1000)),
            at => CompareConstant(at.Item1, at.Item2, at.Item3));

    [Test, Points(3)]
    [Cites("Ho et al. 2020, eq. (8)")]
    [Covers(LawFamily.Magnitude, LawFamily.Size, LawFamily.Precision)]
    [States("KL − C = ‖μ̃ − μ_θ‖²/(2σ²), with the answer's own C, for means and variances from 1e-6 to 1e6",
        Within = "relative 1e-10, times the size of the terms that cancel")]
    public void The_divergence_less_the_constant_is_the_weighted_squared_distance() =>
        Law.Holds(Seed, Pairs.And(RandomInputs.Scales("β̃")).And(RandomInputs.Scales("σ²")), at =>
        {
            var (pair, betaTilde, sigmaSquared) = at;
            var (muTilde, muTheta) = Split(pair);
            CompareDistance(muTilde, betaTilde, muTheta, sigmaSquared);
        });

    /// <summary>Two points of equal dimension, one after the other in one list.</summary>
    private static RandomInputs<double[]> Pairs => RandomInputs.MagnitudeLists("μ̃ and μ_θ in turn", 2, 40);

    private static (double[] MuTilde, double[] MuTheta) Split(double[] pair)
    {
        var half = pair.Length / 2;
        return ([.. Enumerable.Range(0, half).Select(i => pair[2 * i])], [.. Enumerable.Range(0, half).Select(i => pair[2 * i + 1])]);
    }

    private void CompareConstant(double betaTilde, double sigmaSquared, long dimension) =>
        Expect.Close(Subject.Constant(betaTilde, sigmaSquared, dimension), C(betaTilde, sigmaSquared, dimension),
            Tolerance.Float64.ForMagnitude(Size(betaTilde, sigmaSquared, dimension)), ConstantPart,
            suspects: new Suspects
            {
                { "C with the number of dimensions D missing", C(betaTilde, sigmaSquared, 1) },
                { "C with the logarithm upside down",
                    0.5 * dimension * (betaTilde / sigmaSquared - 1 + Math.Log(betaTilde / sigmaSquared)) },
                { "C with the −1 missing", C(betaTilde, sigmaSquared, dimension) + 0.5 * dimension },
                { "C with the standard deviation σ in the place of σ²", C(betaTilde, Math.Sqrt(sigmaSquared), dimension) },
                { "C with standard deviations in the place of both variances",
                    C(Math.Sqrt(betaTilde), Math.Sqrt(sigmaSquared), dimension) },
                { "C of the divergence the other way round", C(sigmaSquared, betaTilde, dimension) },
                { "twice C: the factor ½ is missing", 2 * C(betaTilde, sigmaSquared, dimension) },
            }, what: "C");

    /// <summary>KL less the answer's own C, so that a wrong C costs once, even one with exchanged variances.</summary>
    private void CompareDistance(double[] muTilde, double betaTilde, double[] muTheta, double sigmaSquared)
    {
        double distance = SquaredDistance(muTilde, muTheta), size = distance / (2 * sigmaSquared);
        var own = Subject.Constant(betaTilde, sigmaSquared, muTilde.Length);
        Expect.Close(Subject.Kl(muTilde, betaTilde, muTheta, sigmaSquared) - own, size,
            Tolerance.Float64.ForMagnitude(
                size + Size(betaTilde, sigmaSquared, muTilde.Length) + Size(sigmaSquared, betaTilde, muTilde.Length)), Divergence,
            suspects: new Suspects
            {
                { "β̃ in the place of σ² under the squared distance", distance / (2 * betaTilde) },
                { "the squared distance without its factor ½", distance / sigmaSquared },
                { "the squared distance over σ in the place of σ²", distance / (2 * Math.Sqrt(sigmaSquared)) },
                { "the divergence without its constant C", size - own },
                { "the mean over the dimensions of the squared distance", size / muTilde.Length },
            }, what: "KL − C");
    }

    /// <summary>The size of the terms of C, which cancel where the variances are nearly equal.</summary>
    private static double Size(double betaTilde, double sigmaSquared, double dimension) =>
        dimension * (betaTilde / sigmaSquared + 1 + Math.Abs(Math.Log(sigmaSquared / betaTilde)));

    private static double C(double betaTilde, double sigmaSquared, double dimension) =>
        dimension / 2 * (betaTilde / sigmaSquared - 1 + Math.Log(sigmaSquared / betaTilde));

    private static double SquaredDistance(double[] a, double[] b) => a.Zip(b, (x, y) => (x - y) * (x - y)).Sum();
}
