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
[Exempts(LawFamily.Size, "a dual number has two parts, and an operation one or two operands; nothing is left open")]
public sealed class DualNumbersChecks(HandIn handIn) : ContractChecks<IDualNumbers>(handIn)
{
    private const string Source = "Baydin et al. 2018, section 3.1";
    private const string Exactness = "relative 1e-10 of the larger term, for numbers of every magnitude";

    [Test, Points(1), Cites(Source)]
    [Covers(LawFamily.Magnitude, LawFamily.Precision)]
    [States("a variable has the derivative 1, anything else 0")]
    public void Variables_have_the_derivative_1_and_constants_0() => Law.Holds(Seed, RandomInputs.Magnitudes("x"), x =>
    {
        Compare(Subject.Variable(x), (x, 0), (1, 0), "∂x/∂x = 1", "the variable");
        Compare(Subject.Constant(x), (x, 0), (0, 0), "∂c/∂x = 0", "the constant");
    });

    [Test, Points(1), Cites(Source)]
    [Covers(LawFamily.Magnitude, LawFamily.Precision)]
    [States("(a ± b)′ = a′ ± b′", Within = Exactness)]
    public void Sums_and_differences_follow_the_sum_rule() => Law.Holds(Seed, Pairs, pair =>
    {
        var (a, b) = pair;
        foreach (var sign in new[] { 1, -1 })
        {
            var symbol = sign > 0 ? '+' : '−';
            Compare(sign > 0 ? Subject.Add(a, b) : Subject.Subtract(a, b), (a.Value, sign * b.Value), (a.Derivative, sign * b.Derivative),
                $"(a {symbol} b)′ = a′ {symbol} b′", $"{InWords(a)} {symbol} {InWords(b)}");
        }
    });

    [Test, Points(1), Cites(Source)]
    [Covers(LawFamily.Magnitude, LawFamily.Precision)]
    [States("(a·b)′ = a′·b + a·b′", Within = Exactness)]
    public void Products_follow_the_product_rule() => Law.Holds(Seed, Pairs, pair =>
    {
        var (a, b) = pair;
        var (one, two) = (a.Derivative * b.Value, a.Value * b.Derivative);
        Compare(Subject.Multiply(a, b), (a.Value * b.Value, 0), (one, two), "(a·b)′ = a′·b + a·b′", $"{InWords(a)}·{InWords(b)}", new()
        {
            { "a′·b alone", one },
            { "a·b′ alone", two },
            { "a′·b′", a.Derivative * b.Derivative },
            { "a′·b − a·b′", one - two },
        });
    });

    [Test, Points(1), Cites(Source)]
    [Covers(LawFamily.Magnitude, LawFamily.Precision)]
    [States("(a/b)′ = (a′·b − a·b′)/b²", Within = Exactness)]
    public void Quotients_follow_the_quotient_rule() => Law.Holds(Seed, Pairs.And(RandomInputs.Scales("|b|")), input =>
    {
        var (a, other, size) = input;
        foreach (var denominator in new[] { size, -size })
        {
            var b = other with { Value = denominator };
            var (one, two) = (a.Derivative / b.Value, a.Value * b.Derivative / (b.Value * b.Value));
            Compare(Subject.Divide(a, b), (a.Value / b.Value, 0), (one, -two), "(a/b)′ = (a′·b − a·b′)/b²",
                $"{InWords(a)}/{InWords(b)}", new()
                {
                    { "(a′·b + a·b′)/b²", one + two },
                    { "(a·b′ − a′·b)/b²", two - one },
                    { "(a′·b − a·b′)/b", (one - two) * b.Value },
                    { "a′/b′", a.Derivative / b.Derivative },
                });
        }
    });

    [Test, Points(1), Cites(Source)]
    [Covers(LawFamily.Magnitude, LawFamily.Precision)]
    [States("sin(a)′ = cos(a)·a′ for |a| up to 100, exp(a)′ = exp(a)·a′ for |a| up to 300, ln(a)′ = a′/a", Within = Exactness)]
    public void Functions_follow_the_chain_rule()
    {
        void Holds(string name, RandomInputs<double> values, Func<DualNumber, DualNumber?> found, Func<double, double> right,
            Func<double, double> slope, string because) =>
            Law.Holds(Seed, values.And(RandomInputs.Magnitudes("a′")), input =>
            {
                var a = new DualNumber(input.Item1, input.Item2);
                Compare(found(a), (right(a.Value), 0), (slope(a.Value) * a.Derivative, 0), because, $"{name} of {InWords(a)}",
                    new() { { "the outer derivative, without a′", slope(a.Value) } });
            });

        Holds("sin", RandomInputs.Numbers("a", -100, 100), a => Subject.Sin(a), Math.Sin, Math.Cos, "sin(a)′ = cos(a)·a′");
        Holds("exp", RandomInputs.Numbers("a", -300, 300), a => Subject.Exp(a), Math.Exp, Math.Exp, "exp(a)′ = exp(a)·a′");
        Holds("ln", RandomInputs.Scales("a"), a => Subject.Log(a), Math.Log, a => 1 / a, "ln(a)′ = a′/a");
    }

    [Test, Points(1), Cites(Source)]
    [Needs(nameof(Variables_have_the_derivative_1_and_constants_0), nameof(Sums_and_differences_follow_the_sum_rule),
        nameof(Products_follow_the_product_rule),
        nameof(Quotients_follow_the_quotient_rule), nameof(Functions_follow_the_chain_rule))]
    [States("∂f/∂x_j of ten functions", Within = "1e-6: central differences with a step of 1e-5")]
    public void Ten_functions_have_the_derivatives_of_finite_differences() => Law.Holds(Seed, TenFunctions.Points, x =>
    {
        foreach (var function in TenFunctions.All)
        {
            Expect.Close([.. x.Select((_, j) => Derivative(function, x, j))], function.Differences(x), TenFunctions.Measured,
                "the chain rule, step by step", what: $"the gradient of {function.Name}");
        }
    }, examples: 10);

    private static RandomInputs<(DualNumber, DualNumber)> Pairs =>
        Magnitudes("a", "a′").And(Magnitudes("b", "b′"));

    private static RandomInputs<DualNumber> Magnitudes(string value, string derivative) => RandomInputs.Magnitudes(value)
        .And(RandomInputs.Magnitudes(derivative)).Map(parts => new DualNumber(parts.Item1, parts.Item2));

    private static string InWords(DualNumber a) => $"({a.Value:G7} + {a.Derivative:G7}·ε)";

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

    /// <summary>Expects the sum of two terms for the value, and of two for the derivative, to rounding of the larger of each.</summary>
    private static void Compare(DualNumber? found, (double One, double Two) value, (double One, double Two) derivative, string because,
        string what, Suspects? suspects = null)
    {
        if (found is null)
            Expect.Fail($"Expected {what} to be a dual number, but found null.", because);

        Expect.Close(found.Value, value.One + value.Two, Within(value), "the value is that of plain arithmetic",
            what: $"the value of {what}");
        Expect.Close(found.Derivative, derivative.One + derivative.Two, Within(derivative), because, suspects: suspects,
            what: $"the derivative of {what}");
    }

    private static Tolerance Within((double One, double Two) terms) =>
        Tolerance.Float64.ForMagnitude(Math.Max(Math.Abs(terms.One), Math.Abs(terms.Two)));
}
