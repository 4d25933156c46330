using Grader.Checks.Foundations.Inputs;
using Grader.Checks.Foundations.Oracles;
using Grader.Contracts.Foundations;
using Grader.Judging;
using Grader.Judging.Comparisons;
using Grader.Judging.Laws;
using NUnit.Framework;

namespace Grader.Checks.Foundations;

/// <summary>
/// Exercise 3b, reverse mode: one sweep over a tape. Most functions that are asked for by hand have the value 1 where they are asked for,
/// so that a sweep that begins with the value of f costs that mistake alone; and each needs few operations, so that a wrong one costs once.
/// </summary>
/// <remarks>Baydin et al., Automatic Differentiation in Machine Learning: a Survey, 2018 (arXiv 1502.05767), section 3.2.</remarks>
public sealed class ReverseSweepChecks(HandIn handIn) : ContractChecks<IReverseSweep>(handIn)
{
    private const string Source = "Baydin et al. 2018, section 3.2";
    private const string Adjoint = "v̄_i = Σ_{j uses i} v̄_j·∂v_j/∂v_i, from the last step to the first, with v̄ = 1 for the last";

    private static readonly Tolerance cancelling = Tolerance.Float64.Times(100, "rounding of double precision, where values nearly cancel");

    [Test, Points(1), Cites(Source)]
    [States("f(x_0, x_1) = x_1: (0, 1)")]
    public void The_sweep_begins_with_the_adjoint_1_of_the_last_step() =>
        Compare(TapeWriter.Of("x_1", t => t.Input(1)), [2, 0.7], [0, 1], Adjoint, new()
        {
            { "the value of f in place of 1", [0, 0.7] },
            { "0: the adjoint of the last step left at 0", [0, 0] },
        });

    [Test, Points(1), Cites(Source)]
    [Covers(LawFamily.Precision)]
    [States("sin′ = cos, exp′ = exp, ln′ = 1/x; 0 for an input that is not read",
        Within = "relative 1e-10: a closed form in double precision")]
    public void Functions_of_one_number_have_their_derivatives()
    {
        Compare(TapeWriter.Of("sin(x_1)", t => t.Sin(t.Input(1))), [2, 0.7], [0, Math.Cos(0.7)], "sin′ = cos");
        Compare(TapeWriter.Of("exp(x_1)", t => t.Exp(t.Input(1))), [2, 0.7], [0, Math.Exp(0.7)], "exp′ = exp");
        Compare(TapeWriter.Of("ln(x_1)", t => t.Log(t.Input(1))), [2, 0.8], [0, 1.25], "ln′(x) = 1/x");
    }

    [Test, Points(1), Cites(Source)]
    [States("x·y at (2.5, 0.4): (0.4, 2.5)")]
    public void Each_factor_gets_the_value_of_the_other() =>
        Compare(Product, [2.5, 0.4], [0.4, 2.5], "∂(x·y)/∂x = y, ∂(x·y)/∂y = x", new()
        {
            { "each factor's own value", [2.5, 0.4] },
            { "the first factor's derivative alone", [0.4, 0] },
            { "the second factor's derivative alone", [0, 2.5] },
        });

    [Test, Points(1), Cites(Source)]
    [States("x/y at (2, 2): (1/2, −1/2)")]
    public void Denominators_get_a_negative_sign() =>
        Compare(Of("x/y", (t, x, y) => t.Divide(x, y)), [2, 2], [0.5, -0.5], "∂(x/y)/∂x = 1/y, ∂(x/y)/∂y = −x/y²", new()
        {
            { "x/y² without its minus", [0.5, 0.5] },
            { "−x/y in place of −x/y²", [0.5, -1] },
        });

    [Test, Points(1), Cites(Source)]
    [States("x + y and x − y: (1, 1) and (1, −1)")]
    public void Sums_and_differences_pass_the_adjoint_on()
    {
        Compare(Of("x + y", (t, x, y) => t.Add(x, y)), [0.25, 0.75], [1, 1], "∂(x + y)/∂x = ∂(x + y)/∂y = 1");
        Compare(Of("x − y", (t, x, y) => t.Subtract(x, y)), [3, 2], [1, -1], "∂(x − y)/∂y = −1");
    }

    [Test, Points(1), Cites(Source)]
    [States("1.25·(0.5·x) at 1.6, in two products: 0.625")]
    public void Chains_are_swept_from_their_end() =>
        Compare(TapeWriter.Of("1.25·(0.5·x_1)", t => t.Multiply(t.Constant(1.25), t.Multiply(t.Constant(0.5), t.Input(1)))), [2, 1.6],
            [0, 0.625], Adjoint);

    [Test, Points(1.5), Cites(Source)]
    [States("x + x: 2; the same where x is read twice", Within = "relative 1e-10: a closed form in double precision")]
    public void Every_use_of_a_number_adds_to_its_adjoint()
    {
        Suspects once = new() { { "one of two uses: adjoints begin with 0 and are added to, never set", [0, 1] } };
        Compare(TapeWriter.Of("x_1 + x_1", t => t.Input(1) is var x ? t.Add(x, x) : x), [2, 0.5], [0, 2], Adjoint, once);
        Compare(TapeWriter.Of("x_1 + x_1, reading x_1 twice", t => t.Add(t.Input(1), t.Input(1))), [2, 0.5], [0, 2], Adjoint, once);
    }

    [Test, Points(1), Cites(Source)]
    [Needs(nameof(The_sweep_begins_with_the_adjoint_1_of_the_last_step), nameof(Functions_of_one_number_have_their_derivatives),
        nameof(Each_factor_gets_the_value_of_the_other), nameof(Denominators_get_a_negative_sign),
        nameof(Sums_and_differences_pass_the_adjoint_on), nameof(Chains_are_swept_from_their_end),
        nameof(Every_use_of_a_number_adds_to_its_adjoint))]
    [States("the gradients of ten functions", Within = "1e-6: central differences with a step of 1e-5")]
    public void Ten_functions_have_the_gradients_of_finite_differences() => Law.Holds(Seed, TenFunctions.Points, x =>
    {
        foreach (var function in TenFunctions.All)
        {
            Expect.Close(Subject.Gradient(function.Steps, x), function.Differences(x), TenFunctions.Measured, Adjoint,
                what: $"the gradient of {function.Name}");
        }
    }, examples: 20);

    [Test, Points(1), Needs(nameof(Ten_functions_have_the_gradients_of_finite_differences)), Cites(Source)]
    [Covers(LawFamily.Magnitude, LawFamily.Precision)]
    [States("the gradient of any tape, with values from 1e-3 to 1e3 and of either sign", Within = "relative 1e-8 of its terms")]
    public void Any_tape_has_its_gradient() => Law.Holds(Seed, RandomTapes.Any, input =>
    {
        var (function, x) = input;
        var (found, right, terms) = (Subject.Gradient(function.Steps, x), function.Gradient(x), function.GradientTerms(x));
        Expect.Equal(found?.Length ?? 0, x.Length, Adjoint, what: "the length of the gradient");
        for (var j = 0; j < x.Length; j++)
        {
            Expect.Close(found![j], right[j], cancelling.ForMagnitude(terms[j]), Adjoint,
                what: $"∂f/∂x_{j} at ({string.Join(", ", x.Select(number => $"{number:G7}"))}) of the tape {function.Name}");
        }
    }, examples: 100);

    [Test, Points(0.5), Needs(nameof(Every_use_of_a_number_adds_to_its_adjoint), nameof(Each_factor_gets_the_value_of_the_other))]
    [Cites(Source)]
    [Covers(LawFamily.Size)]
    [States("Σ_j c_j·x_j of 1, 3, 17 and 40 inputs, a tape of up to 159 steps: c")]
    public void Long_tapes_have_gradients()
    {
        foreach (var inputs in new[] { 1, 3, 17, 40 })
        {
            double[] factors = [.. Enumerable.Range(1, inputs).Select(j => Math.Pow(-1.1, j))];
            Compare(RandomTapes.Sum(factors), [.. factors.Select(factor => 1 / factor)], factors, Adjoint);
        }
    }

    private static TapeFunction Product => Of("x·y", (t, x, y) => t.Multiply(x, y));

    private static TapeFunction Of(string name, Func<TapeWriter, long, long, long> write) =>
        TapeWriter.Of(name, tape => write(tape, tape.Input(0), tape.Input(1)));

    /// <summary>Expects decimals of a product's gradient, so that rounded numbers are not right where whole ones are asked for.</summary>
    private void ExpectFractions()
    {
        var gradient = Fresh().Gradient(Product.Steps, [2.5, 0.4]) ?? [];
        if (Array.TrueForAll(gradient, double.IsInteger))
            Expect.Fail("Expected the gradient of x·y at (2.5, 0.4) to have decimals, but found whole numbers.", Adjoint);
    }

    /// <summary>Asks a new object, so that what is kept from one sweep to the next costs that mistake alone.</summary>
    private void Compare(TapeFunction function, double[] x, double[] gradient, string because, Suspects? suspects = null)
    {
        if (Array.TrueForAll(gradient, double.IsInteger))
            ExpectFractions();

        Expect.Close(Fresh().Gradient(function.Steps, x), gradient, Tolerance.Float64, because, suspects: suspects,
            what: $"the gradient of {function.Name} at ({string.Join(", ", x.Select(number => $"{number:G4}"))})");
    }
}
