using Grader.Contracts.Adversarial;
using Grader.Judging;
using Grader.Judging.Comparisons;
using Grader.Judging.Derivations;
using Grader.Judging.Laws;
using NUnit.Framework;
using static Grader.Checks.Adversarial.Oracles.Divergences;

namespace Grader.Checks.Adversarial;

/// <summary>Problem 3b: the derivation of the Jensen–Shannon divergence, line by line.</summary>
public sealed partial class GeneratorBoundChecks(HandIn handIn) : ContractChecks<IGeneratorBound>(handIn)
{
    private const string Samples = "E_{ε}[h(G(ε))] = E_{x~q}[h(x)] for every function h";
    private const string Plug = "D*(x) = p(x)/(p(x) + q(x)) and 1 − D*(x) = q(x)/(p(x) + q(x))";
    private const string Extend = "p/(p + q) = ½·p/m with m = ½·p + ½·q";
    private const string Split = "ln(½·p/m) = ln(p/m) + ln ½, and the expectation of a constant is that constant";
    private const string Gather = "E_p[ln(p/m)] = KL(p ‖ m)";
    private const string Result = "JSD(p ‖ q) = ½·KL(p ‖ m) + ½·KL(q ‖ m)";
    private const string Cited = "TUM CIT4230003, endterm 2023, problem 3b; Goodfellow et al. 2014, theorem 1";
    private const string Sum = "relative 1e-10: a sum of few terms in double precision";

    private static RandomInputs<double[][]> Pairs => RandomInputs.Distributions(["p", "q"]);

    [Test, Points(1)]
    [Cites(Cited)]
    [States(Result, Within = Sum)]
    public void The_divergence_is_right_by_hand() =>
        Expect.Close(Subject.JensenShannon([0.75, 0.25], [0.25, 0.75]), 0.75 * Math.Log(1.5) + 0.25 * Math.Log(0.5), Tolerance.Float64,
            Result, what: "JSD of (¾, ¼) and (¼, ¾)",
            suspects: new Suspects
            {
                { "the divergence in bits", (0.75 * Math.Log(1.5) + 0.25 * Math.Log(0.5)) / Math.Log(2) },
                { "KL(p ‖ q)", 0.5 * Math.Log(3) },
                { "KL(p ‖ m) + KL(q ‖ m), without the factors ½", 1.5 * Math.Log(1.5) + 0.5 * Math.Log(0.5) },
                { "the divergence from p + q, which is no distribution", 0.75 * Math.Log(0.75) + 0.25 * Math.Log(0.25) },
            });

    [Test, Points(2)]
    [Covers(LawFamily.Magnitude, LawFamily.Size)]
    [Cites(Cited)]
    [States(Samples, Within = Sum)]
    public void Line_3_2_takes_its_second_expectation_over_generated_samples() =>
        Law.Holds(Seed, Pairs.And(RandomInputs.Lists("logit of D", 12, 12, -12, 12)), input =>
        {
            var (p, q) = (input.Item1[0], input.Item1[1]);
            double[] d = [.. input.Item2[..p.Length].Select(logit => 1 / (1 + Math.Exp(-logit)))];
            ExpectSummands(Subject.Line32(p, q, d),
                [0.5 * Expectation(p, k => Math.Log(d[k])), 0.5 * Expectation(q, k => Math.Log(1 - d[k]))], "line 3.2", Samples);
        });

    [Test, Points(3)]
    [Covers(LawFamily.Magnitude, LawFamily.Size, LawFamily.Precision)]
    [Cites(Cited)]
    [States("Σ line 3.2 at D = D* = Σ line 3.3 = … = Σ line 3.7 for all p and q", Within = Sum)]
    public void Lines_3_2_to_3_7_are_equal_for_all_distributions() =>
        new Derivation<double[][]>("the objective at the optimal discriminator", pair => ValueAtOptimum(pair[0], pair[1]))
            .WithLine("the sum of line 3.2", pair => Total(Subject.Line32(pair[0], pair[1], Optimal(pair[0], pair[1])), 2, "line 3.2"),
                Samples)
            .WithLine("the sum of line 3.3", pair => Total(Subject.Line33(pair[0], pair[1]), 2, "line 3.3"), Plug)
            .WithLine("the sum of line 3.4", pair => Total(Subject.Line34(pair[0], pair[1]), 2, "line 3.4"), Extend)
            .WithLine("the sum of line 3.5", pair => Total(Subject.Line35(pair[0], pair[1]), 4, "line 3.5"), Split)
            .WithLine("the sum of line 3.6", pair => Total(Subject.Line36(pair[0], pair[1]), 3, "line 3.6"), Gather)
            .WithLine("the sum of line 3.7", pair => TotalWithRightDivergence(Subject.Line37(pair[0], pair[1]), pair[0], pair[1]), Result)
            .Holds(Seed, Pairs, Tolerance.Float64);

    [Test, Points(1)]
    [Cites(Cited)]
    [States(Plug, Within = Sum)]
    public void Line_3_3_has_the_optimal_discriminator_in_both_terms() =>
        Law.Holds(Seed, Pairs, pair => ExpectSummands(Subject.Line33(pair[0], pair[1]), Terms(pair[0], pair[1]), "line 3.3", Plug));

    [Test, Points(2)]
    [Cites(Cited)]
    [States($"{Extend}; {Split}", Within = Sum)]
    public void Lines_3_4_and_3_5_keep_each_term() =>
        Law.Holds(Seed, Pairs, pair =>
        {
            var terms = Terms(pair[0], pair[1]);
            ExpectSummands(Subject.Line34(pair[0], pair[1]), terms, "line 3.4", Extend);
            var half = 0.5 * Math.Log(0.5);
            ExpectSummands(Subject.Line35(pair[0], pair[1]), [terms[0] - half, half, terms[1] - half, half], "line 3.5", Split);
        });

    [Test, Points(2)]
    [Cites(Cited)]
    [States($"{Gather}; {Result}", Within = Sum)]
    public void Lines_3_6_and_3_7_are_divergences_and_a_constant() =>
        Law.Holds(Seed, Pairs, pair =>
        {
            var (p, q) = (pair[0], pair[1]);
            var m = Mixture(p, q);
            ExpectSummands(Subject.Line36(p, q), [0.5 * Kl(p, m), 0.5 * Kl(q, m), Math.Log(0.5)], "line 3.6", Gather);
            ExpectSummands(Subject.Line37(p, q), [Subject.JensenShannon(p, q), Math.Log(0.5)], "line 3.7", Result);
        });

    [Test, Points(1.5)]
    [Cites(Cited)]
    [States("0·ln 0 = 0: for disjoint p and q the divergence is ln 2 and the lines 3.3 to 3.7 are 0", Within = Sum)]
    public void Outcomes_without_probability_contribute_nothing()
    {
        double[] p = [0.5, 0.5, 0], q = [0, 0, 1];
        const string because = "0·ln 0 = 0";
        var divergence = Subject.JensenShannon(p, q);
        Expect.Close(divergence, Math.Log(2), Tolerance.Float64, because, ForNaN([divergence]), what: "JSD of (½, ½, 0) and (0, 0, 1)");
        foreach (var (line, count, name) in Lines())
        {
            var summands = line(p, q);
            Expect.Finite(summands, because, ForNaN(summands), $"the summands of {name} for disjoint distributions");
            var total = name == "line 3.7" ? TotalWithRightDivergence(summands, p, q) : Total(summands, count, name);
            Expect.Close(total, 0, Tolerance.Float64,
                "D* tells disjoint distributions with certainty, so that L = ½·ln 1 + ½·ln 1",
                what: $"the sum of {name} for disjoint distributions");
        }

        Law.Holds(Seed, Pairs.And(RandomInputs.Integers("which outcomes p has not", 0, 4095)), input =>
        {
            var ((pair, left), most) = (input, input.Item1[0].Length - 1);
            double[] rare = [.. pair[0].Select((share, k) => k < most && (left >> k) % 2 == 1 ? 0 : share)];
            double[] some = [.. rare.Select(share => share / rare.Sum())];
            var found = Subject.JensenShannon(some, pair[1]);
            Expect.Finite(found, because, ForNaN([found]), "JSD where p has fewer outcomes than q");
            foreach (var (line, count, name) in Lines().Take(4))
            {
                var summands = line(some, pair[1]);
                Expect.Close(Total(summands, count, name), ValueAtOptimum(some, pair[1]), Tolerance.Float64, because, ForNaN(summands),
                    what: $"the sum of {name} where p has fewer outcomes than q");
            }
        }, examples: 15);
    }

    [Test, Points(1)]
    [Covers(LawFamily.Structure)]
    [Cites("Endres, Schindelin, A new metric for probability distributions, 2003")]
    [States("JSD(p ‖ q) = JSD(q ‖ p), 0 ≤ JSD ≤ ln 2, JSD(p ‖ p) = 0, and √JSD satisfies the triangle inequality", Within = Sum)]
    public void The_divergence_is_symmetric_and_bounded_and_its_root_a_distance() =>
        Law.Holds(Seed, RandomInputs.Distributions(["p", "q", "r"]), input =>
        {
            var (p, q, r) = (input[0], input[1], input[2]);
            var found = Subject.JensenShannon(p, q);
            Expect.Finite(found, Result, what: "JSD(p ‖ q)");
            Expect.Close(Subject.JensenShannon(q, p), found, Tolerance.Float64, "JSD(q ‖ p) = JSD(p ‖ q)", what: "JSD(q ‖ p)");
            Expect.Close(Subject.JensenShannon(p, p), 0, Tolerance.Float64, "JSD(p ‖ p) = 0", what: "JSD(p ‖ p)");
            Expect.Close(Subject.JensenShannon([1 - 1e-12, 1e-12], [1e-12, 1 - 1e-12]), Math.Log(2),
                new Tolerance(1e-9, 0, "the two are almost disjoint"), "JSD ≤ ln 2, with equality for disjoint distributions",
                what: "JSD of two almost disjoint distributions");
            Expect.AtLeast(found, -1e-12, "JSD ≥ 0", what: "JSD(p ‖ q)");
            Expect.AtMost(Root(found), Root(Subject.JensenShannon(p, r)) + Root(Subject.JensenShannon(r, q)) + 1e-6,
                "√JSD(p ‖ q) ≤ √JSD(p ‖ r) + √JSD(r ‖ q)", what: "√JSD(p ‖ q)");
        });

    /// <summary>Rounding may leave a divergence of 0 a little below.</summary>
    private static double Root(double divergence) => Math.Sqrt(Math.Max(0, divergence));

    /// <summary>The sum of line 3.7 with the right divergence put in, so that a wrong one does not count again.</summary>
    private double TotalWithRightDivergence(double[] summands, double[] p, double[] q) =>
        Total(summands, 2, "line 3.7") - Subject.JensenShannon(p, q) + 0.5 * Kl(p, Mixture(p, q)) + 0.5 * Kl(q, Mixture(p, q));

    private static string? ForNaN(double[]? found) =>
        found?.Any(double.IsNaN) == true ? "In floating point 0·ln 0 is NaN: leave such outcomes out of the sum." : null;

    private void ExpectDivergence(double[] p, double[] q, double expected, string of) =>
        Expect.Close(Subject.JensenShannon(p, q), expected,
            p.Length > 3 ? Tolerance.Float64.Times(100, "a grid in the place of an integral") : Tolerance.Float64, Result,
            what: $"JSD of {of}");

    private IEnumerable<(Func<double[], double[], double[]> Line, int Count, string Name)> Lines() =>
    [
        (Subject.Line33, 2, "line 3.3"), (Subject.Line34, 2, "line 3.4"), (Subject.Line35, 4, "line 3.5"),
        (Subject.Line36, 3, "line 3.6"), (Subject.Line37, 2, "line 3.7"),
    ];

    private static void ExpectSummands(double[] found, double[] expected, string line, string because)
    {
        Total(found, expected.Length, line);
        Expect.Close(found, expected, Tolerance.Float64, because, what: $"the summands of {line}");
    }

    private static double Total(double[] summands, int count, string line)
    {
        Expect.Finite(summands, "each line is a sum of numbers", what: $"the summands of {line}");
        Expect.Equal(summands.Length, count, $"{line} has {count} summands", what: $"the number of summands of {line}");
        return summands.Sum();
    }
}
