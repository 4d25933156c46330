using Grader.Checks.Foundations.Inputs;
using Grader.Checks.Foundations.Oracles;
using Grader.Contracts.Foundations;
using Grader.Judging;
using Grader.Judging.Comparisons;
using Grader.Judging.Laws;
using NUnit.Framework;

namespace Grader.Checks.Foundations;

/// <summary>Exercise 3b, reverse mode: one sweep over a tape.</summary>
/// <remarks>Baydin et al., Automatic Differentiation in Machine Learning: a Survey, 2018 (arXiv 1502.05767), section 3.2.</remarks>
public sealed class ReverseSweepChecks(HandIn handIn) : ContractChecks<IReverseSweep>(handIn)
{
    private const string Source = "Baydin et al. 2018, section 3.2";
    private const string Adjoint = "v̄_i = Σ_{j uses i} v̄_j·∂v_j/∂v_i, from the last step to the first, with v̄ = 1 for the last";

    [Test, Points(1), Cites(Source)]
    [States("sin′ = cos, exp′ = exp, ln′ = 1/x; 0 for an input that is not read",
        Within = "relative 1e-10: a closed form in double precision")]
    [KnownMistakes("the last adjoint set to the value of f, or to 0", "the sign of the cosine")]
    public void Functions_of_one_number_have_their_derivatives()
    {
        ExpectSlope(TapeWriter.Of("sin(x_1)", t => t.Sin(t.Input(1))), 0.7, Math.Sin(0.7), 0.764842187284489, "sin′ = cos");
        ExpectSlope(TapeWriter.Of("exp(x_1)", t => t.Exp(t.Input(1))), 0.7, Math.Exp(0.7), 2.01375270747048, "exp′ = exp");
        ExpectSlope(TapeWriter.Of("ln(x_1)", t => t.Log(t.Input(1))), 0.8, Math.Log(0.8), 1.25, "ln′(x) = 1/x");
    }

    [Test, Points(1), Needs(nameof(Functions_of_one_number_have_their_derivatives)), Cites(Source)]
    [States("x·y at (2.5, 3.25): (3.25, 2.5)")]
    [KnownMistakes("a factor's own value in place of the other's", "one of the two factors left out")]
    public void Each_factor_gets_the_value_of_the_other() =>
        Compare(Of("x·y", (t, x, y) => t.Multiply(x, y)), [2.5, 3.25], [3.25, 2.5], "∂(x·y)/∂x = y, ∂(x·y)/∂y = x", new()
        {
            { "each factor's own value", [2.5, 3.25] },
            { "the first factor's derivative alone", [3.25, 0] },
            { "the second factor's derivative alone", [0, 2.5] },
        });

    [Test, Points(1), Needs(nameof(Functions_of_one_number_have_their_derivatives)), Cites(Source)]
    [States("x/y at (2, 4): (1/4, −1/8)")]
    [KnownMistakes("the sign of the denominator's derivative")]
    public void Denominators_get_a_negative_sign() =>
        Compare(Of("x/y", (t, x, y) => t.Divide(x, y)), [2, 4], [0.25, -0.125], "∂(x/y)/∂x = 1/y, ∂(x/y)/∂y = −x/y²", new()
        {
            { "x/y² without its minus", [0.25, 0.125] },
            { "−x/y in place of −x/y²", [0.25, -0.5] },
        });

    [Test, Points(1), Needs(nameof(Functions_of_one_number_have_their_derivatives)), Cites(Source)]
    [States("exp(sin(x)): cos(x)·exp(sin(x))", Within = "relative 1e-10: a closed form in double precision")]
    [KnownMistakes("a sweep from the first step to the last", "the last step alone")]
    public void Chains_are_swept_from_their_end() =>
        Compare(TapeWriter.Of("exp(sin(x))", t => t.Exp(t.Sin(t.Input(0)))), [0.7], [Math.Cos(0.7) * Math.Exp(Math.Sin(0.7))], Adjoint);

    [Test, Points(1), Needs(nameof(Chains_are_swept_from_their_end)), Cites(Source)]
    [States("ln(x + y) and ln(x − y)", Within = "relative 1e-10: a closed form in double precision")]
    [KnownMistakes("the sign of what is subtracted")]
    public void Sums_and_differences_pass_the_adjoint_on()
    {
        Compare(Of("ln(x + y)", (t, x, y) => t.Log(t.Add(x, y))), [3, 1], [0.25, 0.25], "∂(x + y)/∂x = ∂(x + y)/∂y = 1");
        Compare(Of("ln(x − y)", (t, x, y) => t.Log(t.Subtract(x, y))), [3, 1], [0.5, -0.5], "∂(x − y)/∂y = −1");
    }

    [Test, Points(2), Needs(nameof(Sums_and_differences_pass_the_adjoint_on), nameof(Each_factor_gets_the_value_of_the_other))]
    [Cites(Source)]
    [States("x·x: 2x; x + sin(x): 1 + cos(x); the same where x is read twice",
        Within = "relative 1e-10: a closed form in double precision")]
    [KnownMistakes("an adjoint overwritten where a second use should be added")]
    public void Every_use_of_a_number_adds_to_its_adjoint()
    {
        const string Hint = "Adjoints begin with 0 and are added to, never set.";
        var slope = 1 + Math.Cos(0.7);
        Compare(TapeWriter.Of("x·x", t => t.Input(0) is var x ? t.Multiply(x, x) : x), [3], [6], Adjoint, hint: Hint);
        Compare(TapeWriter.Of("x + sin(x)", t => t.Input(0) is var x ? t.Add(x, t.Sin(x)) : x), [0.7], [slope], Adjoint, hint: Hint);
        Compare(TapeWriter.Of("x + sin(x), reading x twice", t => t.Add(t.Input(0), t.Sin(t.Input(0)))), [0.7], [slope],
            Adjoint, hint: Hint);
    }

    [Test, Points(1), Needs(nameof(Every_use_of_a_number_adds_to_its_adjoint), nameof(Denominators_get_a_negative_sign)), Cites(Source)]
    [States("the gradients of ten functions", Within = "1e-6: central differences with a step of 1e-5")]
    [KnownMistakes("something that is kept from one sweep to the next")]
    public void Ten_functions_have_the_gradients_of_finite_differences() => Law.Holds(Seed, TenFunctions.Points, x =>
    {
        foreach (var function in TenFunctions.All)
        {
            Expect.Close(Subject.Gradient(function.Steps, x), function.Differences(x), TenFunctions.Measured, Adjoint,
                what: $"the gradient of {function.Name}");
        }
    });

    private static TapeFunction Of(string name, Func<TapeWriter, long, long, long> write) =>
        TapeWriter.Of(name, tape => write(tape, tape.Input(0), tape.Input(1)));

    /// <summary>Expects (0, slope) for a function of the second of two inputs.</summary>
    private void ExpectSlope(TapeFunction function, double x, double value, double slope, string because) =>
        Compare(function, [2, x], [0, slope], because, new()
        {
            { "f·f′: the adjoint of the last step set to its value", [0, value * slope] },
            { "0: the adjoint of the last step left at 0", [0, 0] },
        }, "The sweep begins with the adjoint 1 of the last step, and 0 of all others.");

    private void Compare(TapeFunction function, double[] x, double[] gradient, string because, Suspects? suspects = null,
        string? hint = null) =>
        Expect.Close(Subject.Gradient(function.Steps, x), gradient, Tolerance.Float64, because, hint, suspects,
            $"the gradient of {function.Name} at ({string.Join(", ", x)})");
}
