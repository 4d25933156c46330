using Grader.Checks.VariationalInference.Oracles;
using Grader.Contracts.VariationalInference;
using Grader.Judging;
using Grader.Judging.Comparisons;
using Grader.Judging.Laws;
using Grader.Judging.Laws.Invertibility;
using NUnit.Framework;
using static Grader.Checks.VariationalInference.Oracles.StandardNormal;

namespace Grader.Checks.VariationalInference;

/// <summary>Problem 2b: from a standard log-normal variable to one with parameters μ and σ.</summary>
[Exempts(LawFamily.Size, "a call has one number and two parameters")]
public sealed partial class LogNormalRescalingChecks(HandIn handIn) : ContractChecks<ILogNormalRescaling>(handIn)
{
    private const string Target = "Q_{μ,σ}(a) = P(ln M(z) ≤ ln a), where ln M(z) ~ N(μ, σ²)";
    private const string Match = "P(M(z) ≤ a) = Q_{0,1}(M⁻¹(a)) = Q_{μ,σ}(a) for every a > 0";

    /// <summary>Φ of the judge is a series of its own; a hand-in may have another.</summary>
    private static readonly Tolerance Series = new(0, 1e-9, "two series for Φ");

    /// <summary>A logarithm that is divided by σ ≥ 0.01 has a hundred times its rounding.</summary>
    private static readonly Tolerance OfLogarithms = Tolerance.Float64.Times(10, "rounding of double precision, in logarithms");

    private static RandomInputs<(double Mu, double Sigma)> Parameters =>
        RandomInputs.Numbers("μ", -5, 5).And(RandomInputs.Scales("σ", 0.01, 10));

    [Test, Points(1)]
    [Covers(LawFamily.Magnitude)]
    [Cites("TUM CIT4230003, endterm 2023, problem 2b")]
    [States(Target, Within = "absolute 1e-9: two series for Φ")]
    public void The_target_distribution_function_is_that_of_the_centred_and_scaled_logarithm() =>
        Law.Holds(Seed, Parameters.And(RandomInputs.Numbers("(ln a − μ)/σ", -6, 6)), input =>
        {
            var (mu, sigma, place) = input;
            var a = Math.Exp(mu + sigma * place);
            Expect.Close(Subject.TargetCdf(a, mu, sigma, Phi), Phi((Math.Log(a) - mu) / sigma), Series, Target, what: "Q_{μ,σ}(a)");
        });

    [Test, Points(1)]
    [Covers(LawFamily.Magnitude, LawFamily.Precision)]
    [Cites("TUM CIT4230003, endterm 2023, problem 2b")]
    [States("Q_{μ,σ}(M(z)) = Q_{0,1}(z), or 1 − Q_{0,1}(z) where M decreases: ln M(z) = μ ± σ·ln z",
        Within = "relative 1e-9: a closed form in double precision")]
    public void The_transform_of_a_standard_variable_has_the_target_distribution() =>
        Law.Holds(Seed, Parameters.And(RandomInputs.Scales("z", 1e-3, 1e3)), input =>
        {
            var (mu, sigma, z) = input;
            Expect.Close(PositiveNumber.Log(Increasing(z, mu, sigma), "M(z)"), mu + sigma * Math.Log(z), OfLogarithms, Match,
                "Equal values of Φ have equal arguments.", what: "ln M(z) (of 1/z where M decreases)");
        });

    [Test, Points(2)]
    [Covers(LawFamily.Magnitude)]
    [Cites("TUM CIT4230003, endterm 2023, problem 2b")]
    [States("Q_{0,1}(M⁻¹(a)) = Q_{μ,σ}(a), or 1 − Q_{μ,σ}(a) where M decreases: ln M⁻¹(a) = ±(ln a − μ)/σ",
        Within = "relative 1e-9: a closed form in double precision")]
    public void The_inverse_matches_the_arguments_of_the_distribution_functions() =>
        Law.Holds(Seed, Parameters.And(RandomInputs.Numbers("(ln a − μ)/σ", -7, 7)), input =>
        {
            var (mu, sigma, place) = input;
            var sign = Subject.Inverse(Math.Exp(mu + sigma), mu, sigma) < 1 ? -1 : 1;
            var a = Math.Exp(mu + sigma * place);
            Expect.Close(sign * PositiveNumber.Log(Subject.Inverse(a, mu, sigma), "M⁻¹(a)"), (Math.Log(a) - mu) / sigma, OfLogarithms,
                Match, "Equal values of Φ have equal arguments.", what: "ln M⁻¹(a), or −ln M⁻¹(a) where M decreases,");
        });

    [Test, Points(1)]
    [Cites("TUM CIT4230003, endterm 2023, problem 2b")]
    [States("in logarithms, M⁻¹(M(z)) = z and M(M⁻¹(a)) = a, for an M that depends on μ and σ",
        Within = "what the conditioning, σ or 1/σ, makes of an error of 1e-10: an inverse may be found by iteration")]
    public void The_inverse_undoes_the_transform() =>
        Law.Holds(Seed, Parameters.And(RandomInputs.Scales("z", 1e-3, 1e3)).And(RandomInputs.Numbers("(ln a − μ)/σ", -7, 7)), input =>
        {
            var (mu, sigma, z, place) = input;
            Expect.True(Math.Abs(Subject.Transform(z, 0.5, 2) - z) > 1e-9 || Math.Abs(Subject.Transform(1, 0.5, 2) - 1) > 1e-9, Match,
                what: "an M that depends on μ and σ");
            RoundTripLaw.Holds(LogTransform(mu, sigma), [[Math.Log(z)]], [[mu + sigma * place]]);
        });

    /// <summary>In logarithms: M itself stretches e^{μ ± 70} by more than the differences of the law can see.</summary>
    private InvertibleMap LogTransform(double mu, double sigma) => NumberMaps.Of("(ln∘M∘exp)",
        logarithm => PositiveNumber.Log(Subject.Transform(Math.Exp(logarithm), mu, sigma), "M(z)"),
        logarithm => PositiveNumber.Log(Subject.Inverse(Math.Exp(logarithm), mu, sigma), "M⁻¹(a)")) with
    {
        From = "ln z", To = "ln a", InverseName = "(ln∘M⁻¹∘exp)",
    };

    private bool Decreasing(double mu, double sigma) => Subject.Transform(2, mu, sigma) < Subject.Transform(1, mu, sigma);

    /// <summary>M(z) where M increases, and M(1/z), which has the same distribution and increases, where it does not.</summary>
    private double Increasing(double z, double mu, double sigma) => Subject.Transform(Decreasing(mu, sigma) ? 1 / z : z, mu, sigma);
}
