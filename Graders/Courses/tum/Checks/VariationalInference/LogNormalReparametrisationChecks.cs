using Grader.Contracts;
using Grader.Contracts.VariationalInference;
using Grader.Judging;
using Grader.Judging.Comparisons;
using Grader.Judging.Laws;
using Grader.Judging.Statistics;
using NUnit.Framework;
using static Grader.Checks.VariationalInference.Oracles.StandardNormal;

namespace Grader.Checks.VariationalInference;

/// <summary>Problem 2c: the composition C = M ∘ T.</summary>
/// <remarks>
/// The problem asks for no inverse, so that the laws of invertible maps have but one direction to ask. What a wrong C could lose,
/// points or volume, shows in the values and in the derivatives, which are known.
/// </remarks>
[Exempts(LawFamily.Rows, "numbers are given one at a time; samples are a batch that chance alone tells apart")]
[Exempts(LawFamily.Gradient, "the exercise asks for the gradient itself, as numbers; nothing is trained through them")]
public sealed partial class LogNormalReparametrisationChecks(HandIn handIn) : ContractChecks<ILogNormalReparametrisation>(handIn)
{
    private const string Composition = "C(ε; μ, σ) = M(T(ε)) = e^{μ + σ·ε}, or e^{μ − σ·ε} where one of T and M decreases";
    private const string Derivatives = "the derivative of e^u is e^u·du, with u = ln C";
    private const string Samples = "ln z ~ N(μ, σ²)";

    /// <summary>Without chance: e^ε, a power and a product, each with a rounding or two.</summary>
    private static readonly Tolerance Composed = new(1e-12, 1e-14, "rounding of double precision");

    /// <summary>A hand-in may differentiate by difference quotients.</summary>
    private static readonly Tolerance Differences = new(1e-6, 1e-7, "difference quotients");

    private const int Count = 20_000;

    /// <summary>A little more than 3, so that noise that is cut at 3 does not reach it.</summary>
    private const double Far = 3.01;

    private static RandomInputs<(double Mu, double Sigma)> Parameters =>
        RandomInputs.Numbers("μ", -5, 5).And(RandomInputs.Scales("σ", 0.01, 10));

    [Test, Points(2)]
    [Covers(LawFamily.Magnitude, LawFamily.Precision)]
    [Cites("TUM CIT4230003, endterm 2023, problem 2c")]
    [States(Composition, Within = "relative 1e-12: three short steps in double precision")]
    public void The_composition_is_the_one_transform_after_the_other() =>
        Law.Holds(Seed, Parameters.And(RandomInputs.Numbers("ε", -4, 4)), input =>
        {
            var (mu, sigma, epsilon) = input;
            Expect.Close(Increasing(epsilon, mu, sigma), Math.Pow(Math.Exp(epsilon), sigma) * Math.Exp(mu), Composed, Composition,
                what: "C(ε; μ, σ) (C(−ε; μ, σ) where C decreases)");
        });

    [Test, Points(2)]
    [Covers(LawFamily.Magnitude)]
    [Cites("TUM CIT4230003, endterm 2023, problem 2c; Kingma, Welling 2014, section 2.4")]
    [States("∂C/∂μ = C and ∂C/∂σ = ±ε·C, with the sign of ε in C", Within = "relative 1e-6: difference quotients are right, too")]
    public void The_gradient_is_that_of_the_composition() =>
        Law.Holds(Seed, Parameters.And(RandomInputs.Numbers("ε", -4, 4)), input =>
        {
            var (mu, sigma, epsilon) = input;
            var sign = Decreasing(mu, sigma) ? -1 : 1;
            var gradient = Subject.Gradient(sign * epsilon, mu, sigma);
            Expect.Finite(gradient, Derivatives, what: "the gradient");
            Expect.Equal(gradient.Length, 2, Derivatives, "The order is ∂C/∂μ, ∂C/∂σ.", "the number of derivatives");
            var c = Math.Exp(mu + sigma * epsilon);
            var rounding = Differences.ForMagnitude(c);
            Expect.Close(gradient[0], c, rounding, Derivatives, "C depends on μ through the exponential.",
                what: "∂C/∂μ (at −ε where C decreases)");
            Expect.Close(gradient[1], epsilon * c, rounding, Derivatives,
                "The chain rule leaves the derivative of the exponent as a factor.", what: "∂C/∂σ (at −ε where C decreases)");
        });

    [Test, Points(1)]
    [Covers(LawFamily.Chance)]
    [Cites("TUM CIT4230003, endterm 2023, problem 2c")]
    [States("chance comes from the given source: equal noise gives equal samples, and other noise others")]
    public void Chance_comes_from_the_given_source() => SourceLaw.Holds(Seed, noise => Draw(noise, 8), "samples");

    [Test, Points(1), Decides(3), Needs(nameof(Chance_comes_from_the_given_source))]
    [Covers(LawFamily.Chance)]
    [Cites("TUM CIT4230003, endterm 2023, problem 2c")]
    [States(Samples,
        Within = "a distance of 0.021 between the distribution functions of 20 000 samples, and the number beyond 3.01·σ: "
            + "chance exceeds each once in 4·10⁷")]
    public void The_logarithm_of_the_samples_is_normal()
    {
        var z = Draw(Noise(), Count);
        Expect.True(z.All(value => value > 0), "z > 0", "A log-normal variable is the exponential of a normal one.",
            "every sample to be positive");
        Decide(DistributionTest.Follows([.. z.Select(value => Math.Log(value))], u => Phi((u - 0.3) / 0.5)), Samples,
            what: "the logarithms of the samples for μ = 0.3, σ = 0.5");
        var far = z.Count(value => Math.Abs(Math.Log(value) - 0.3) > Far * 0.5);
        Decide(BinomialTest.AtLeast(far, Count, 2 * Phi(-Far)), Samples, what: $"samples more than {Far}·σ from μ, in the logarithm,");
        Decide(BinomialTest.AtMost(far, Count, 2 * Phi(-Far)), Samples, what: $"samples more than {Far}·σ from μ, in the logarithm,");
    }

    [Test, Points(1), Decides(2), Needs(nameof(Chance_comes_from_the_given_source))]
    [Covers(LawFamily.Chance)]
    [Cites("TUM CIT4230003, endterm 2023, problem 2c")]
    [States("ln z of two samples are independent: their difference, divided by √2, is distributed as each is",
        Within = "a distance of 0.03 between the distribution functions of 10 000 differences: chance exceeds it once in 4·10⁷")]
    public void Samples_are_independent_of_each_other()
    {
        double[] u = [.. Draw(Noise(), Count).Select(value => (Math.Log(Math.Max(value, 1e-300)) - 0.3) / 0.5)];
        var (mean, spread) = (u.Average(), Math.Sqrt(u.Average(value => value * value) - u.Average() * u.Average()));
        Expect.AtLeast(spread, 1e-3, "samples differ from each other", what: "the standard deviation of (ln z − μ)/σ");
        Expect.AtLeast(u.Distinct().Count(), 0.9 * Count, "each sample has noise of its own",
            "Few equal numbers are rounding; many are not.", "how many of 20 000 samples differ");
        double Difference(int i, int j) => (u[i] - u[j]) / (spread * Math.Sqrt(2));
        Decide(DistributionTest.Follows([.. Enumerable.Range(0, Count / 2).Select(i => Difference(2 * i, 2 * i + 1))], Phi.Invoke), Samples,
            what: "the differences of neighbouring samples");
        Decide(DistributionTest.Follows([.. Enumerable.Range(0, Count / 2).Select(i => Difference(i, i + Count / 2))], Phi.Invoke), Samples,
            what: "the differences of samples of the two halves");
    }

    [Test, Points(1), Needs(nameof(Chance_comes_from_the_given_source))]
    [Covers(LawFamily.Magnitude, LawFamily.Size)]
    [Cites("TUM CIT4230003, endterm 2023, problem 2c")]
    [States("with the same noise, ln z for μ and σ is μ + σ·ln z for μ = 0 and σ = 1",
        Within = "rounding of single precision, in logarithms")]
    public void Samples_move_and_stretch_with_the_parameters()
    {
        ExpectStretched(-0.7, 2, 1);
        Law.Holds(Seed, Parameters.And(RandomInputs.Integers("the number of samples", 1, 50)),
            input => ExpectStretched(input.Item1, input.Item2, (int)input.Item3), examples: 30);
    }

    private void ExpectStretched(double mu, double sigma, int count)
    {
        double[] Logarithms(double m, double s) => [.. Draw(Noise(), count, m, s).Select(value => Math.Log(Math.Max(value, 1e-300)))];
        var standard = Logarithms(0, 1);
        Expect.Close(Logarithms(mu, sigma), [.. standard.Select(u => mu + sigma * u)],
            Tolerance.Float32.ForMagnitude(1 + Math.Abs(mu) + 5 * sigma), Samples,
            what: "ln z, held against ln z from the same noise for μ = 0 and σ = 1,");
    }

    private bool Decreasing(double mu, double sigma) => Subject.Transform(1, mu, sigma) < Subject.Transform(0, mu, sigma);

    /// <summary>C(ε; μ, σ) where C increases, and C(−ε; μ, σ), which has the same distribution and increases, where it does not.</summary>
    private double Increasing(double epsilon, double mu, double sigma) =>
        Subject.Transform(Decreasing(mu, sigma) ? -epsilon : epsilon, mu, sigma);

    private double[] Draw(INoiseSource noise, int count, double mu = 0.3, double sigma = 0.5)
    {
        var samples = Subject.Sample(count, mu, sigma, noise);
        Expect.Real(samples, Samples, what: "the samples");
        Expect.Shape(samples, [count], "one number for each sample", what: "the samples");
        Expect.Finite(samples, Samples, what: "each sample");
        return samples.Numbers();
    }
}
