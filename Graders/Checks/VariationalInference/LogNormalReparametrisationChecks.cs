using Grader.Checks.Diffusion.Oracles;
using Grader.Contracts.VariationalInference;
using Grader.Judging;
using Grader.Judging.Chance;
using Grader.Judging.Comparisons;
using Grader.Judging.Laws;
using Grader.Judging.Statistics;
using NUnit.Framework;
using static Grader.Checks.VariationalInference.Oracles.StandardNormal;

namespace Grader.Checks.VariationalInference;

/// <summary>Problem 2c: the composition C = M ∘ T.</summary>
public sealed class LogNormalReparametrisationChecks(HandIn handIn) : ContractChecks<ILogNormalReparametrisation>(handIn)
{
    private const string Composition = "C(ε; μ, σ) = M(T(ε)) with T(ε) = e^ε and M(z) = e^μ·z^σ";
    private const string Derivatives = "the derivative of e^u is e^u·du, with u = ln C";
    private const string Samples = "ln z ~ N(μ, σ²)";

    /// <summary>Without chance: e^ε, a power and a product, each with a rounding or two.</summary>
    private static readonly Tolerance Composed = new(1e-12, 1e-14, "rounding of double precision");

    private const int Count = 20_000;

    private static RandomInputs<(double Mu, double Sigma)> Parameters =>
        RandomInputs.Numbers("μ", -1.5, 1.5).And(RandomInputs.Numbers("σ", 0.2, 2));

    /// <summary>Values of fixtures/golden/variational-inference/log_normal.py: equal distribution functions by root finding.</summary>
    [Test, Points(1)]
    [Cites("TUM CIT4230003, endterm 2023, problem 2c")]
    [States(Composition, Within = "relative 1e-10: values of an independent root finder")]
    [KnownMistakes("σ² in the place of σ", "μ + σ·ε without the exponential", "the exponential of μ alone")]
    public void The_composition_is_right_by_hand()
    {
        Expect.Close(Subject.Transform(1.2, 0.5, 0.8), 4.305959528345206, Tolerance.Float64, Composition, what: "C(1.2; 0.5, 0.8)",
            suspects: new Suspects
            {
                { "e^{μ + σ²·ε}", Math.Exp(0.5 + 0.64 * 1.2) }, { "μ + σ·ε, which is normal", 0.5 + 0.8 * 1.2 },
                { "e^μ + σ·ε", Math.Exp(0.5) + 0.8 * 1.2 }, { "e^μ + σ", Math.Exp(0.5) + 0.8 },
                { "the composition that decreases in ε", Math.Exp(0.5 - 0.8 * 1.2) },
            });
        Expect.Close(Subject.Transform(-0.9, -0.4, 1.5), 0.1737739434504451, Tolerance.Float64, Composition, what: "C(−0.9; −0.4, 1.5)");
    }

    [Test, Points(2)]
    [Cites("TUM CIT4230003, endterm 2023, problem 2c")]
    [States(Composition, Within = "relative 1e-12: three short steps in double precision")]
    [KnownMistakes("σ² in the place of σ", "μ + σ·ε without the exponential", "the exponential of μ alone")]
    public void The_composition_is_the_one_transform_after_the_other() =>
        Law.Holds(Seed, Parameters.And(RandomInputs.Numbers("ε", -4, 4)), input =>
        {
            var ((mu, sigma), epsilon) = input;
            Expect.Close(Subject.Transform(epsilon, mu, sigma), Math.Pow(Math.Exp(epsilon), sigma) * Math.Exp(mu), Composed, Composition,
                what: "C(ε; μ, σ)");
        });

    [Test, Points(2)]
    [Cites("TUM CIT4230003, endterm 2023, problem 2c; Kingma, Welling 2014, section 2.4")]
    [States("∂C/∂μ and ∂C/∂σ are the limits of difference quotients of e^{μ + σ·ε}",
        Within = "relative 1e-6: Richardson's extrapolation of difference quotients over 2e-3 and 1e-3")]
    [KnownMistakes("ε forgotten in ∂C/∂σ", "the derivatives of μ + σ·ε")]
    public void The_gradient_is_that_of_the_composition() =>
        Law.Holds(Seed, Parameters.And(RandomInputs.Numbers("ε", -4, 4)), input =>
        {
            var ((mu, sigma), epsilon) = input;
            var gradient = Subject.Gradient(epsilon, mu, sigma);
            Expect.Finite(gradient, Derivatives, what: "the gradient");
            Expect.Equal(gradient.Length, 2, Derivatives, "The order is ∂C/∂μ, ∂C/∂σ.", "the number of derivatives");
            Expect.Close(gradient[0], Slope(m => Math.Exp(m + sigma * epsilon), mu), Extrapolated(epsilon), Derivatives,
                "C depends on μ through the exponential.", what: "∂C/∂μ");
            Expect.Close(gradient[1], Slope(s => Math.Exp(mu + s * epsilon), sigma), Extrapolated(epsilon), Derivatives,
                "The chain rule leaves the derivative of the exponent as a factor.", what: "∂C/∂σ");
        });

    [Test, Points(1)]
    [Cites("TUM CIT4230003, endterm 2023, problem 2c")]
    [States("equal noise gives equal samples, and other noise others")]
    [KnownMistakes("random numbers of one's own", "the same numbers at every call")]
    public void Samples_depend_on_the_given_noise_alone()
    {
        var (first, again, other) = (Draw(Seed, 8), Draw(Seed, 8), Draw(Seed + 1, 8));
        Expect.Close(again, first, Tolerance.Exact, "all chance comes from the noise source",
            "A second call with a source of the same seed gave other samples.", what: "the samples from the same noise");
        Expect.True(first.Zip(other).Any(pair => pair.First != pair.Second), "all chance comes from the noise source",
            "The samples of two sources are equal.", "other samples from other noise");
    }

    [Test, Points(2), Decides(1)]
    [Cites("TUM CIT4230003, endterm 2023, problem 2c")]
    [States(Samples, Within = "a distance of 0.021 between the distribution functions of 20 000 samples: chance exceeds it once in 4·10⁷")]
    [KnownMistakes("σ² in the place of σ", "one draw of noise for all samples", "uniform noise", "the exponential forgotten")]
    public void The_logarithm_of_the_samples_is_normal()
    {
        var z = Draw(Seed, Count);
        Expect.True(z.All(value => value > 0), "z > 0", "A log-normal variable is the exponential of a normal one.",
            "every sample to be positive");
        Decide(DistributionTest.Follows([.. z.Select(value => Math.Log(value))], u => Phi((u - 0.3) / 0.5)), Samples,
            what: "the logarithms of the samples for μ = 0.3, σ = 0.5");
    }

    private double[] Draw(long seed, int count)
    {
        var samples = Subject.Sample(count, 0.3, 0.5, new RecordedNoise(seed));
        Expect.Real(samples, Samples, what: "the samples");
        Expect.Shape(samples, [count], "one number for each sample", what: "the samples");
        Expect.Finite(samples, Samples, what: "each sample");
        return samples.Numbers();
    }

    private static double Slope(Func<double, double> f, double at) => (4 * Quotient(f, at, 5e-4) - Quotient(f, at, 1e-3)) / 3;

    private static double Quotient(Func<double, double> f, double at, double step) => (f(at + step) - f(at - step)) / (2 * step);

    /// <summary>The quotients are of order ε·C; what is absolute covers ε close to 0.</summary>
    private static Tolerance Extrapolated(double epsilon) => new(1e-6, epsilon == 0 ? 1e-9 : 1e-8, "difference quotients");
}
