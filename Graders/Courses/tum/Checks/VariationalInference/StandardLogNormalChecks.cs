using Grader.Checks.VariationalInference.Oracles;
using Grader.Contracts.VariationalInference;
using Grader.Judging;
using Grader.Judging.Comparisons;
using Grader.Judging.Laws;
using Grader.Judging.Laws.Invertibility;
using NUnit.Framework;
using static Grader.Checks.VariationalInference.Oracles.StandardNormal;

namespace Grader.Checks.VariationalInference;

/// <summary>Problem 2a: from standard normal noise to a standard log-normal variable.</summary>
[Exempts(LawFamily.Size, "a call has one number")]
public sealed partial class StandardLogNormalChecks(HandIn handIn) : ContractChecks<IStandardLogNormal>(handIn)
{
    private const string Target = "Q_{0,1}(a) = P(z ≤ a) = P(ln z ≤ ln a), where ln z ~ N(0, 1)";
    private const string Match = "P(T(ε) ≤ a) = Q_{0,1}(a) for every a";

    /// <summary>Φ of the judge is a series of its own; a hand-in may have another.</summary>
    private static readonly Tolerance Series = new(0, 1e-9, "two series for Φ");

    [Test, Points(1)]
    [Cites("TUM CIT4230003, endterm 2023, problem 2a")]
    [States("Q_{0,1}(a) = 0 for a ≤ 0, and Q_{0,1}(1) = ½", Within = "absolute 1e-9: two series for Φ")]
    public void Nothing_lies_at_or_below_zero()
    {
        Expect.Close(Subject.TargetCdf(1, Phi) - Subject.TargetCdf(0, Phi), 0.5, new Tolerance(0, 0.499, "a rough anchor"), Target,
            what: "P(0 < z ≤ 1)");
        foreach (var a in new[] { 0.0, -0.5, -100 })
        {
            Expect.Close(Subject.TargetCdf(a, Phi), 0, Series, "z > 0, so that P(z ≤ a) = 0 for a ≤ 0",
                "A distribution function has a value at every real number.", what: $"Q_{{0,1}}({a})");
        }
    }

    [Test, Points(1)]
    [Covers(LawFamily.Magnitude)]
    [Cites("TUM CIT4230003, endterm 2023, problem 2a")]
    [States(Target, Within = "absolute 1e-9: two series for Φ")]
    public void The_target_distribution_function_is_that_of_the_logarithm() =>
        Law.Holds(Seed, RandomInputs.Scales("a"),
            a => Expect.Close(Subject.TargetCdf(a, Phi), Phi(Math.Log(a)), Series, Target, what: "Q_{0,1}(a)"));

    [Test, Points(2)]
    [Covers(LawFamily.Magnitude, LawFamily.Precision)]
    [Cites("TUM CIT4230003, endterm 2023, problem 2a")]
    [States("Q_{0,1}(T(ε)) = Φ(ε), or 1 − Φ(ε) where T decreases: ln T(ε) = ±ε",
        Within = "relative 1e-10: a closed form in double precision")]
    public void The_transform_of_normal_noise_has_the_target_distribution() =>
        Law.Holds(Seed, RandomInputs.Numbers("ε", -30, 30), epsilon =>
        {
            Expect.Close(PositiveNumber.Log(Increasing(epsilon), "T(ε)"), epsilon, Tolerance.Float64, Match,
                "Equal values of Φ have equal arguments.", what: "the argument of Φ in Q_{0,1}(T(ε)) (T(−ε) where T decreases)");
        });

    [Test, Points(1)]
    [Covers(LawFamily.Magnitude)]
    [Cites("TUM CIT4230003, endterm 2023, problem 2a")]
    [States("Φ(T⁻¹(a)) = Q_{0,1}(a), or 1 − Q_{0,1}(a) where T decreases: T⁻¹(a) = ±ln a",
        Within = "relative 1e-10: a closed form in double precision")]
    public void The_inverse_matches_the_arguments_of_the_distribution_functions()
    {
        var sign = Subject.Inverse(2) < 0 ? -1 : 1;
        Law.Holds(Seed, RandomInputs.Scales("a"),
            a => Expect.Close(sign * Subject.Inverse(a), Math.Log(a), Tolerance.Float64, Match,
                "Equal values of Φ have equal arguments.", what: "T⁻¹(a), or −T⁻¹(a) where T decreases,"));
    }

    [Test, Points(1)]
    [Cites("TUM CIT4230003, endterm 2023, problem 2a")]
    [States("in logarithms, T⁻¹(T(ε)) = ε and T(T⁻¹(z)) = z, with T(ε) > 0",
        Within = "what the conditioning makes of an error of 1e-10: an inverse may be found by iteration")]
    public void The_inverse_undoes_the_transform() =>
        Law.Holds(Seed, RandomInputs.Numbers("ε", -4, 4).And(RandomInputs.Numbers("ln z", -4, 4)),
            input => RoundTripLaw.Holds(LogTransform, [[input.Item1]], [[input.Item2]]));

    /// <summary>In logarithms, since the law asks for differences: these would leave the positive numbers for a small z.</summary>
    private InvertibleMap LogTransform => NumberMaps.Of("(ln∘T)",
        epsilon => PositiveNumber.Log(Subject.Transform(epsilon), "T(ε)"), logarithm => Subject.Inverse(Math.Exp(logarithm))) with
    {
        From = "ε", To = "ln z", InverseName = "(T⁻¹∘exp)",
    };

    private bool Decreasing => Subject.Transform(1) < Subject.Transform(0);

    /// <summary>T(ε) where T increases, and T(−ε), which has the same distribution and increases, where it does not.</summary>
    private double Increasing(double epsilon) => Subject.Transform(Decreasing ? -epsilon : epsilon);
}
