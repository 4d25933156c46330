using Grader.Contracts.Adversarial;
using Grader.Judging;
using Grader.Judging.Comparisons;
using Grader.Judging.Laws;
using NUnit.Framework;

namespace Grader.Checks.Adversarial;

/// <summary>Problem 3a: what the objective says of the training.</summary>
public sealed class AdversarialObjectiveChecks(HandIn handIn) : ContractChecks<IAdversarialObjective>(handIn)
{
    private const string Objective = "L(G, D) = ½·E_{x~p}[ln D(x)] + ½·E_{ε~N(0, I)}[ln(1 − D(G(ε)))]";
    /// <summary>Libraries replace softplus(u) by u beyond u = 20, where e^{−u} is 2e-9.</summary>
    private static readonly Tolerance Softplus = new(1e-8, 1e-12, "softplus may be linear from u = 20 on");

    private const string Slope = "d/du ½·ln(1 − σ(u)) with σ(u) = 1/(1 + e^{−u})";

    [Test, Points(2)]
    [Cites("TUM CIT4230003, endterm 2023, problem 3a; Goodfellow et al. 2014, section 3")]
    [States("samples estimate both terms of " + Objective)]
    [KnownMistakes("a density of the generated samples thought necessary", "a reason that is not in the objective")]
    public void The_generator_needs_no_density() => ExpectAnswer(1, true, ObjectiveReason.TermsAreExpectations,
        "What has to be known of G to estimate the second term?");

    [Test, Points(2)]
    [Cites("TUM CIT4230003, endterm 2023, problem 3a; Goodfellow et al. 2014, section 3")]
    [States("G stands in the second term of the objective only")]
    [KnownMistakes("a gradient of the first term with respect to G", "a reason that is not in the objective")]
    public void The_generator_has_one_term() => ExpectAnswer(2, false, ObjectiveReason.FirstTermLacksTheGenerator,
        "In which terms does G stand?");

    [Test, Points(2)]
    [Cites("TUM CIT4230003, endterm 2023, problem 3a; Goodfellow et al. 2014, section 3")]
    [States("ln(1 − σ(u)) is flat for u → −∞")]
    [KnownMistakes("a strong discriminator taken for a strong signal", "a reason that is not in the objective")]
    public void A_sure_discriminator_leaves_no_gradient() => ExpectAnswer(3, true, ObjectiveReason.SecondTermSaturates,
        "Draw ln(1 − σ(u)) over the logit u.");

    [Test, Points(1)]
    [Cites("TUM CIT4230003, endterm 2023, problem 3a")]
    [States(Slope, Within = "relative 1e-10: a closed form in double precision")]
    [KnownMistakes("the sign", "½ forgotten", "the derivative with respect to D in the place of the logit",
        "the slope of −½·ln σ(u), which does not saturate")]
    public void The_slope_is_right_by_hand() =>
        Expect.Close(Subject.GeneratorSlope(Math.Log(3)), -0.375, Tolerance.Float64, Slope, what: "the slope at u = ln 3, where σ(u) = ¾,",
            suspects: new Suspects
            {
                { "the slope without its sign", 0.375 },
                { "the slope without the factor ½", -0.75 },
                { "the derivative with respect to D", -2 },
                { "the slope of −½·ln σ(u)", -0.125 },
            });

    [Test, Points(1)]
    [Cites("TUM CIT4230003, endterm 2023, problem 3a")]
    [States("0 for u → −∞ and −½ for u → ∞, at u = ±1000 too", Within = "relative 1e-10: a closed form in double precision")]
    [KnownMistakes("∞/∞ far out, which is NaN")]
    public void The_slope_is_finite_far_out()
    {
        ExpectFarOut(1000, -0.5, "the slope at u = 1000");
        ExpectFarOut(-1000, 0, "the slope at u = −1000");
    }

    [Test, Points(1)]
    [Cites("TUM CIT4230003, endterm 2023, problem 3a")]
    [States(Slope, Within = "relative 1e-8: softplus may be linear from u = 20 on")]
    [KnownMistakes("the sign", "½ forgotten", "the derivative with respect to D in the place of the logit",
        "the slope of −½·ln σ(u), which does not saturate")]
    public void The_slope_is_half_the_probability_of_the_discriminator() =>
        Law.Holds(Seed, RandomInputs.Numbers("u", -30, 30),
            u => Expect.Close(Subject.GeneratorSlope(u), -0.5 / (1 + Math.Exp(-u)), Softplus, Slope, what: "the slope"));

    private void ExpectFarOut(double u, double expected, string what)
    {
        var slope = Subject.GeneratorSlope(u);
        Expect.Close(slope, expected, Tolerance.Float64, Slope, what: what, hint: double.IsNaN(slope)
            ? "∞/∞ is NaN, and e^1000 is ∞ in double precision; divide so that it stands in a denominator only." : null);
    }

    private void ExpectAnswer(int statement, bool verdict, ObjectiveReason reason, string hint)
    {
        var verdicts = Subject.Verdicts();
        Expect.Equal(verdicts?.Length ?? 0, 3, "there are three statements", what: "the number of verdicts");
        Expect.Equal(verdicts![statement - 1], verdict, Objective, hint, $"the verdict on statement {statement}");
        var found = Subject.Reason(statement);
        if (found != reason)
        {
            Expect.Fail($"Expected what in the objective decides statement {statement}, but found \"{found}\".", Objective,
                hint, $"{found}");
        }
    }
}
