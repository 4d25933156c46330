using Grader.Contracts.Diffusion;
using Grader.Judging;
using Grader.Judging.Comparisons;
using Grader.Judging.Laws;
using NUnit.Framework;

namespace Grader.Checks.Diffusion;

/// <summary>Exercise 3.3: the divergence of two Gaussians is a squared distance of the means and a constant.</summary>
/// <remarks>Ho, Jain, Abbeel, Denoising Diffusion Probabilistic Models, 2020 (arXiv 2006.11239), eq. (8).</remarks>
public sealed class PosteriorKlChecks(HandIn handIn) : ContractChecks<IPosteriorKl>(handIn)
{
    private const string Divergence = "KL = ‖μ̃ − μ_θ‖²/(2σ²) + C";
    private const string ConstantPart = "C = D/2·(β̃/σ² − 1 + ln(σ²/β̃))";

    [Test, Points(1)]
    [Cites("Ho et al. 2020, eq. (8)")]
    [States(Divergence, Within = "relative 1e-10: a closed form in double precision")]
    [KnownMistakes("the divergence the other way round", "the squared distance without its factor ½",
        "β̃ in the place of σ² under the squared distance")]
    public void The_divergence_is_right_by_hand() => CompareKl([3], 1, [0], 2);

    [Test, Points(2)]
    [Cites("Ho et al. 2020, eq. (8)")]
    [States(ConstantPart, Within = "relative 1e-10: a closed form in double precision")]
    [KnownMistakes("the logarithm upside down", "a standard deviation in the place of a variance", "the −1 is missing")]
    public void The_constant_is_right_by_hand() => CompareConstant(1, 2, 1);

    [Test, Points(1)]
    [Cites("Ho et al. 2020, eq. (8)")]
    [States("C = 0 for σ² = β̃, and C > 0 otherwise")]
    [KnownMistakes("the −1 is missing")]
    public void The_constant_vanishes_only_where_the_variances_agree()
    {
        Expect.Close(Subject.Constant(0.3, 0.3, 4), 0, Tolerance.Float64, ConstantPart,
            "For σ² = β̃ the two Gaussians differ in their means only.");
        Expect.AtLeast(Subject.Constant(0.3, 0.6, 4), 0.01, "a divergence of two different densities is positive");
        Expect.AtLeast(Subject.Constant(0.6, 0.3, 4), 0.01, "a divergence of two different densities is positive");
    }

    [Test, Points(2)]
    [Cites("Ho et al. 2020, eq. (8)")]
    [States(ConstantPart, Within = "relative 1e-10: a closed form in double precision")]
    [KnownMistakes("the number of dimensions D is missing")]
    public void The_constant_grows_with_the_dimension() =>
        Law.Holds(Seed, Variances("β̃").And(Variances("σ²")).And(RandomInputs.Integers("D", 1, 50)),
            at => CompareConstant(at.Item1.Item1, at.Item1.Item2, at.Item2));

    [Test, Points(2)]
    [Cites("Ho et al. 2020, eq. (8)")]
    [States("KL − C = ‖μ̃ − μ_θ‖²/(2σ²)", Within = "relative 1e-10, times the size of the terms that cancel")]
    [KnownMistakes("β̃ in the place of σ² under the squared distance", "the mean over the dimensions instead of the sum")]
    public void The_divergence_less_the_constant_is_the_weighted_squared_distance() =>
        Law.Holds(Seed, Pairs.And(Variances("β̃")).And(Variances("σ²")), at =>
        {
            var ((pair, betaTilde), sigmaSquared) = at;
            var (muTilde, muTheta) = Split(pair);
            var found = Subject.Kl(muTilde, betaTilde, muTheta, sigmaSquared) - Subject.Constant(betaTilde, sigmaSquared, muTilde.Length);
            Expect.Close(found, SquaredDistance(muTilde, muTheta) / (2 * sigmaSquared), Tolerance.Float64.ForMagnitude(1000), Divergence,
                what: "KL − C");
        });

    [Test, Points(1)]
    [Cites("Ho et al. 2020, eq. (8)")]
    [States(Divergence, Within = "relative 1e-10: a closed form in double precision")]
    public void The_divergence_sums_over_the_coordinates() =>
        Law.Holds(Seed, Pairs.And(Variances("β̃")).And(Variances("σ²")), at =>
        {
            var (muTilde, muTheta) = Split(at.Item1.Item1);
            CompareKl(muTilde, at.Item1.Item2, muTheta, at.Item2);
        });

    /// <summary>Values of fixtures/golden/diffusion/theory.py: integrals by mpmath, with 50 digits.</summary>
    [Test, Points(1)]
    [Cites("Ho et al. 2020, section 4: β from 1e-4 to 0.02, T = 1000, σ_t² = β_t")]
    [States("C at t = 2, 10, 100 of the linear schedule, and one KL",
        Within = "relative 1e-10, absolute 1e-12: values of an independent numerical integration")]
    public void The_constants_of_the_usual_schedule_agree_with_numerical_integration()
    {
        Expect.Close(Subject.Constant(5.453187661302605e-5, 0.0001199199199199199, 2), 0.2427745290926049, Tolerance.Float64, ConstantPart,
            what: "C at t = 2");
        Expect.Close(Subject.Constant(0.0002381820278234474, 0.0002792792792792793, 2), 0.01202240345612931, Tolerance.Float64,
            ConstantPart, what: "C at t = 10");
        Expect.Close(Subject.Constant(0.002034596259490786, 0.002072072072072072, 2), 0.0001655536561123404, Tolerance.Float64,
            ConstantPart, what: "C at t = 100");
        Expect.Close(Subject.Kl([0.3, -1.2], 0.04, [0.25, -1], 0.05), 0.4481435513142098, Tolerance.Float64, Divergence, what: "KL");
    }

    private static RandomInputs<double> Variances(string name) => RandomInputs.Numbers(name, 0.05, 3);

    /// <summary>Two points of equal dimension, one after the other in one list.</summary>
    private static RandomInputs<double[]> Pairs => RandomInputs.Lists("μ̃ and μ_θ in turn", 2, 8, -3, 3);

    private static (double[] MuTilde, double[] MuTheta) Split(double[] pair)
    {
        var half = pair.Length / 2;
        return ([.. Enumerable.Range(0, half).Select(i => pair[2 * i])], [.. Enumerable.Range(0, half).Select(i => pair[2 * i + 1])]);
    }

    private void CompareConstant(double betaTilde, double sigmaSquared, long dimension) =>
        Expect.Close(Subject.Constant(betaTilde, sigmaSquared, dimension), C(betaTilde, sigmaSquared, dimension),
            Tolerance.Float64, ConstantPart,
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

    private void CompareKl(double[] muTilde, double betaTilde, double[] muTheta, double sigmaSquared)
    {
        double distance = SquaredDistance(muTilde, muTheta), constant = C(betaTilde, sigmaSquared, muTilde.Length);
        Expect.Close(Subject.Kl(muTilde, betaTilde, muTheta, sigmaSquared), distance / (2 * sigmaSquared) + constant,
            Tolerance.Float64, Divergence,
            suspects: new Suspects
            {
                { "the divergence the other way round", distance / (2 * betaTilde) + C(sigmaSquared, betaTilde, muTilde.Length) },
                { "β̃ in the place of σ² under the squared distance", distance / (2 * betaTilde) + constant },
                { "the squared distance without its factor ½", distance / sigmaSquared + constant },
                { "the squared distance over σ in the place of σ²", distance / (2 * Math.Sqrt(sigmaSquared)) + constant },
                { "the divergence without its constant C", distance / (2 * sigmaSquared) },
                { "the mean over the dimensions of the squared distance", distance / (2 * sigmaSquared * muTilde.Length) + constant },
            }, what: "KL");
    }

    private static double C(double betaTilde, double sigmaSquared, double dimension) =>
        dimension / 2 * (betaTilde / sigmaSquared - 1 + Math.Log(sigmaSquared / betaTilde));

    private static double SquaredDistance(double[] a, double[] b) => a.Zip(b, (x, y) => (x - y) * (x - y)).Sum();
}
