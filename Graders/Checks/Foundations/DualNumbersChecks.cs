using Grader.Checks.Foundations.Inputs;
using Grader.Checks.Foundations.Oracles;
using Grader.Contracts.Foundations;
using Grader.Judging;
using Grader.Judging.Comparisons;
using Grader.Judging.Laws;
using NUnit.Framework;

namespace Grader.Checks.Foundations;

/// <summary>Exercise 3b, forward mode: dual numbers.</summary>
/// <remarks>Baydin et al., Automatic Differentiation in Machine Learning: a Survey, 2018 (arXiv 1502.05767), section 3.1.</remarks>
public sealed class DualNumbersChecks(HandIn handIn) : ContractChecks<IDualNumbers>(handIn)
{
    private const string Source = "Baydin et al. 2018, section 3.1";

    [Test, Points(1), Cites(Source)]
    [States("a variable has the derivative 1, anything else 0")]
    [KnownMistakes("a variable with the derivative 0, or with its value for a derivative")]
    public void Variables_have_the_derivative_1_and_constants_0() => Law.Holds(Seed, RandomInputs.Numbers("x", 1.5, 3), x =>
    {
        Compare(Subject.Variable(x), x, 1, "∂x/∂x = 1", "the variable");
        Compare(Subject.Constant(x), x, 0, "∂c/∂x = 0", "the constant");
    });

    [Test, Points(1), Cites(Source)]
    [States("(a ± b)′ = a′ ± b′", Within = "relative 1e-10: a closed form in double precision")]
    [KnownMistakes("a sign of the derivative")]
    public void Sums_and_differences_follow_the_sum_rule() => Law.Holds(Seed, Pairs, pair =>
    {
        var (a, b) = pair;
        Compare(Subject.Add(a, b), a.Value + b.Value, a.Derivative + b.Derivative, "(a + b)′ = a′ + b′", $"{InWords(a)} + {InWords(b)}");
        Compare(Subject.Subtract(a, b), a.Value - b.Value, a.Derivative - b.Derivative, "(a − b)′ = a′ − b′",
            $"{InWords(a)} − {InWords(b)}");
    });

    [Test, Points(1), Cites(Source)]
    [States("(a·b)′ = a′·b + a·b′", Within = "relative 1e-10: a closed form in double precision")]
    [KnownMistakes("one of the two terms", "the product of the derivatives")]
    public void Products_follow_the_product_rule() => Law.Holds(Seed, Pairs, pair =>
    {
        var (a, b) = pair;
        Compare(Subject.Multiply(a, b), a.Value * b.Value, a.Derivative * b.Value + a.Value * b.Derivative, "(a·b)′ = a′·b + a·b′",
            $"{InWords(a)}·{InWords(b)}", new()
            {
                { "a′·b alone", a.Derivative * b.Value },
                { "a·b′ alone", a.Value * b.Derivative },
                { "a′·b′", a.Derivative * b.Derivative },
                { "a′·b − a·b′", a.Derivative * b.Value - a.Value * b.Derivative },
            });
    });

    [Test, Points(1), Cites(Source)]
    [States("(a/b)′ = (a′·b − a·b′)/b²", Within = "relative 1e-10: a closed form in double precision")]
    [KnownMistakes("the sign of the second term", "b in place of b²")]
    public void Quotients_follow_the_quotient_rule() => Law.Holds(Seed, Pairs, pair =>
    {
        var (a, b) = pair;
        var (one, two) = (a.Derivative * b.Value, a.Value * b.Derivative);
        Compare(Subject.Divide(a, b), a.Value / b.Value, (one - two) / (b.Value * b.Value), "(a/b)′ = (a′·b − a·b′)/b²",
            $"{InWords(a)}/{InWords(b)}", new()
            {
                { "(a′·b + a·b′)/b²", (one + two) / (b.Value * b.Value) },
                { "(a·b′ − a′·b)/b²", (two - one) / (b.Value * b.Value) },
                { "(a′·b − a·b′)/b", (one - two) / b.Value },
                { "a′/b′", a.Derivative / b.Derivative },
            });
    });

    [Test, Points(1), Cites(Source)]
    [States("sin(a)′ = cos(a)·a′, exp(a)′ = exp(a)·a′, ln(a)′ = a′/a", Within = "relative 1e-10: a closed form in double precision")]
    [KnownMistakes("the inner derivative left out", "the sign of a derivative of the sine")]
    public void Functions_follow_the_chain_rule() => Law.Holds(Seed, Pairs, pair =>
    {
        var a = pair.Item1;
        Suspects Without(double outer) => new() { { "the outer derivative, without a′", outer } };
        Compare(Subject.Sin(a), Math.Sin(a.Value), Math.Cos(a.Value) * a.Derivative, "sin(a)′ = cos(a)·a′", $"sin of {InWords(a)}",
            Without(Math.Cos(a.Value)));
        Compare(Subject.Exp(a), Math.Exp(a.Value), Math.Exp(a.Value) * a.Derivative, "exp(a)′ = exp(a)·a′", $"exp of {InWords(a)}",
            Without(Math.Exp(a.Value)));
        Compare(Subject.Log(a), Math.Log(a.Value), a.Derivative / a.Value, "ln(a)′ = a′/a", $"ln of {InWords(a)}", Without(1 / a.Value));
    });

    [Test, Points(1), Cites(Source)]
    [Needs(nameof(Variables_have_the_derivative_1_and_constants_0), nameof(Sums_and_differences_follow_the_sum_rule),
        nameof(Products_follow_the_product_rule),
        nameof(Quotients_follow_the_quotient_rule), nameof(Functions_follow_the_chain_rule))]
    [States("∂f/∂x_j of ten functions", Within = "1e-6: central differences with a step of 1e-5")]
    [KnownMistakes("arithmetic that keeps something from one operation to the next")]
    public void Ten_functions_have_the_derivatives_of_finite_differences() => Law.Holds(Seed, TenFunctions.Points, x =>
    {
        foreach (var function in TenFunctions.All)
        {
            Expect.Close([.. x.Select((_, j) => Derivative(function, x, j))], function.Differences(x), TenFunctions.Measured,
                "the chain rule, step by step", what: $"the gradient of {function.Name}");
        }
    }, examples: 10);

    private static RandomInputs<(DualNumber, DualNumber)> Pairs =>
        Numbers("a", 0.5).And(Numbers("a′", 1.5)).Map(a => new DualNumber(a.Item1, a.Item2))
            .And(Numbers("b", 0.5).And(Numbers("b′", 1.5)).Map(b => new DualNumber(b.Item1, b.Item2)));

    private static RandomInputs<double> Numbers(string name, double low) => RandomInputs.Numbers(name, low, 3);

    private static string InWords(DualNumber a) => $"({a.Value} + {a.Derivative}·ε)";

    private double Derivative(TapeFunction function, double[] x, int j)
    {
        var value = new DualNumber[function.Steps.Length];
        for (var i = 0; i < value.Length; i++)
            value[i] = Next(function.Steps[i], x, j, value);

        return value[^1].Derivative;
    }

    private DualNumber Next(TapeStep step, double[] x, int j, DualNumber[] value) => step.Operation switch
    {
        TapeOperation.Input => step.First == j ? Subject.Variable(x[j]) : Subject.Constant(x[step.First]),
        TapeOperation.Constant => Subject.Constant(step.Number),
        TapeOperation.Add => Subject.Add(value[step.First], value[step.Second]),
        TapeOperation.Subtract => Subject.Subtract(value[step.First], value[step.Second]),
        TapeOperation.Multiply => Subject.Multiply(value[step.First], value[step.Second]),
        TapeOperation.Divide => Subject.Divide(value[step.First], value[step.Second]),
        TapeOperation.Sin => Subject.Sin(value[step.First]),
        TapeOperation.Exp => Subject.Exp(value[step.First]),
        _ => Subject.Log(value[step.First]),
    };

    private static void Compare(DualNumber? found, double value, double derivative, string because, string what, Suspects? suspects = null)
    {
        if (found is null)
            Expect.Fail($"Expected {what} to be a dual number, but found null.", because);

        Expect.Close(found.Value, value, Tolerance.Float64, "the value is that of plain arithmetic", what: $"the value of {what}");
        Expect.Close(found.Derivative, derivative, Tolerance.Float64, because, suspects: suspects, what: $"the derivative of {what}");
    }
}
