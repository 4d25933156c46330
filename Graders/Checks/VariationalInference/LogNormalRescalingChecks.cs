using Grader.Contracts.VariationalInference;
using Grader.Judging;
using Grader.Judging.Comparisons;
using Grader.Judging.Laws;
using NUnit.Framework;
using static Grader.Checks.VariationalInference.Oracles.StandardNormal;

namespace Grader.Checks.VariationalInference;

/// <summary>Problem 2b: from a standard log-normal variable to one with parameters μ and σ.</summary>
public sealed class LogNormalRescalingChecks(HandIn handIn) : ContractChecks<ILogNormalRescaling>(handIn)
{
    private const string Target = "Q_{μ,σ}(a) = P(ln M(z) ≤ ln a), where ln M(z) ~ N(μ, σ²)";
    private const string Match = "P(M(z) ≤ a) = Q_{0,1}(M⁻¹(a)) = Q_{μ,σ}(a) for every a > 0";

    /// <summary>Φ of the judge is a series of its own; a hand-in may have another.</summary>
    private static readonly Tolerance Series = new(0, 1e-9, "two series for Φ");

    private static RandomInputs<(double Mu, double Sigma)> Parameters =>
        RandomInputs.Numbers("μ", -1.5, 1.5).And(RandomInputs.Numbers("σ", 0.2, 2));

    /// <summary>Values of fixtures/golden/variational-inference/log_normal.py: the integral of the density.</summary>
    [Test, Points(1)]
    [Cites("TUM CIT4230003, endterm 2023, problem 2b")]
    [States(Target, Within = "absolute 1e-9: two series for Φ")]
    [KnownMistakes("the variance σ² in the place of the standard deviation σ", "μ not subtracted", "Φ without the logarithm")]
    public void The_target_distribution_function_is_right_by_hand()
    {
        Expect.Close(Subject.TargetCdf(Math.E, 1, 2, Phi), 0.5, Series, Target, "The median of ln M(z) is μ.", what: "Q_{1,2}(e)");
        Expect.Close(Subject.TargetCdf(0.25, 0.5, 0.8, Phi), 0.009190114894057357, Series, Target, what: "Q_{0.5,0.8}(0.25)",
            suspects: new Suspects
            {
                { "the variance in the place of the standard deviation", Phi((Math.Log(0.25) - 0.5) / 0.64) },
                { "Φ without the logarithm", Phi((0.25 - 0.5) / 0.8) },
            });
        Expect.Close(Subject.TargetCdf(3, -0.4, 1.5, Phi), 0.8411207855079868, Series, Target, what: "Q_{−0.4,1.5}(3)");
    }

    [Test, Points(1)]
    [Cites("TUM CIT4230003, endterm 2023, problem 2b")]
    [States(Target, Within = "absolute 1e-9: two series for Φ")]
    [KnownMistakes("the variance σ² in the place of the standard deviation σ", "μ not subtracted", "Φ without the logarithm")]
    public void The_target_distribution_function_is_that_of_the_centred_and_scaled_logarithm() =>
        Law.Holds(Seed, Parameters.And(RandomInputs.Numbers("a", 0.01, 20)), input =>
        {
            var ((mu, sigma), a) = input;
            Expect.Close(Subject.TargetCdf(a, mu, sigma, Phi), Phi((Math.Log(a) - mu) / sigma), Series, Target, what: "Q_{μ,σ}(a)");
        });

    /// <summary>Values of fixtures/golden/variational-inference/log_normal.py: equal distribution functions by root finding.</summary>
    [Test, Points(2)]
    [Cites("TUM CIT4230003, endterm 2023, problem 2b")]
    [States(Match, Within = "relative 1e-10: values of an independent root finder")]
    [KnownMistakes("σ·z + μ, as for a normal variable", "z·σ + e^μ", "z^{σ²}", "e^μ·z/σ", "z^{1/σ}", "μ added to z^σ")]
    public void The_transform_is_right_by_hand()
    {
        var suspects = new Suspects
        {
            { "σ·z + μ, which is right for a normal variable", 0.8 * 2.5 + 0.5 }, { "σ·z + e^μ", 0.8 * 2.5 + Math.Exp(0.5) },
            { "z^{σ²}·e^μ", Math.Pow(2.5, 0.64) * Math.Exp(0.5) },
            { "e^μ·z/σ", Math.Exp(0.5) * 2.5 / 0.8 }, { "z^{1/σ}·e^μ", Math.Pow(2.5, 1.25) * Math.Exp(0.5) },
            { "z^σ + μ", Math.Pow(2.5, 0.8) + 0.5 },
        };
        Expect.Close(Increasing(2.5, 0.5, 0.8), 3.431620455082709, Tolerance.Float64, Match, suspects: suspects,
            what: "M(2.5) for μ = 0.5, σ = 0.8 (M(1/z) where M decreases)");
        Expect.Close(Increasing(0.3, -0.4, 1.5), 0.1101448229884863, Tolerance.Float64, Match,
            what: "M(0.3) for μ = −0.4, σ = 1.5 (M(1/z) where M decreases)");
        if (Decreasing(0.5, 0.8))
            Note("This M decreases. Its distribution is right; with the increasing one the composition of problem 2c increases in ε.");
    }

    [Test, Points(2)]
    [Cites("TUM CIT4230003, endterm 2023, problem 2b")]
    [States("Q_{μ,σ}(M(z)) = Q_{0,1}(z), or 1 − Q_{0,1}(z) where M decreases", Within = "absolute 1e-9: two series for Φ")]
    [KnownMistakes("σ·z + μ, as for a normal variable", "z·σ + e^μ", "z^{σ²}", "e^μ·z/σ", "z^{1/σ}", "μ added to z^σ")]
    public void The_transform_of_a_standard_variable_has_the_target_distribution() =>
        Law.Holds(Seed, Parameters.And(RandomInputs.Numbers("z", 0.05, 10)), input =>
        {
            var ((mu, sigma), z) = input;
            var value = Increasing(z, mu, sigma);
            Expect.AtLeast(value, 1e-300, "M(z) > 0", what: "M(z)");
            Expect.Close(Phi((Math.Log(value) - mu) / sigma), Phi(Math.Log(z)), Series, Match, what: "Q_{μ,σ}(M(z))");
        });

    [Test, Points(2)]
    [Cites("TUM CIT4230003, endterm 2023, problem 2b")]
    [States("Q_{0,1}(M⁻¹(a)) = Q_{μ,σ}(a), or 1 − Q_{μ,σ}(a) where M decreases", Within = "absolute 1e-9: two series for Φ")]
    [KnownMistakes("the exponent σ in the place of 1/σ", "e^μ not divided by")]
    public void The_inverse_matches_the_arguments_of_the_distribution_functions() =>
        Law.Holds(Seed, Parameters.And(RandomInputs.Numbers("a", 0.01, 20)), input =>
        {
            var ((mu, sigma), a) = input;
            var sign = Subject.Inverse(2 * Math.Exp(mu), mu, sigma) < 1 ? -1 : 1;
            var z = Subject.Inverse(a, mu, sigma);
            Expect.AtLeast(z, 1e-300, "z > 0", what: "M⁻¹(a)");
            Expect.Close(Phi(sign * Math.Log(z)), Phi((Math.Log(a) - mu) / sigma), Series, Match, "Equal values of Φ have equal arguments.",
                what: "Q_{0,1}(M⁻¹(a))");
        });

    [Test, Points(1)]
    [Cites("TUM CIT4230003, endterm 2023, problem 2b")]
    [States("M⁻¹(M(z)) = z for an M that depends on μ and σ", Within = "relative 1e-10: closed forms in double precision")]
    [KnownMistakes("the exponent σ in the place of 1/σ", "e^μ not divided by")]
    public void The_inverse_undoes_the_transform() =>
        Law.Holds(Seed, Parameters.And(RandomInputs.Numbers("z", 0.05, 10)), input =>
        {
            var ((mu, sigma), z) = input;
            Expect.True(Math.Abs(Subject.Transform(z, 0.5, 2) - z) > 1e-9 || Math.Abs(Subject.Transform(1, 0.5, 2) - 1) > 1e-9, Match,
                what: "an M that depends on μ and σ");
            Expect.Close(Subject.Inverse(Subject.Transform(z, mu, sigma), mu, sigma), z, Tolerance.Float64, "M⁻¹(M(z)) = z",
                what: "M⁻¹(M(z))");
        });

    private bool Decreasing(double mu, double sigma) => Subject.Transform(2, mu, sigma) < Subject.Transform(1, mu, sigma);

    /// <summary>M(z) where M increases, and M(1/z), which has the same distribution and increases, where it does not.</summary>
    private double Increasing(double z, double mu, double sigma) => Subject.Transform(Decreasing(mu, sigma) ? 1 / z : z, mu, sigma);
}
