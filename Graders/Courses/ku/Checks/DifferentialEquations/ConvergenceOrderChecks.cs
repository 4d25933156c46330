using Grader.Checks.DifferentialEquations.Inputs;
using Grader.Checks.DifferentialEquations.Oracles;
using Grader.Contracts.DifferentialEquations;
using Grader.Judging;
using Grader.Judging.Comparisons;
using Grader.Judging.Laws;
using NUnit.Framework;

namespace Grader.Checks.DifferentialEquations;

/// <summary>Exercise 1.4: the order of an integrator, measured.</summary>
public sealed class ConvergenceOrderChecks(HandIn handIn) : ContractChecks<IConvergenceOrder>(handIn)
{
    private const string Sheet = "Copenhagen A4, exercise 1.4";
    private const string Line = "p is the slope of the line through (ln h, ln error) with the smallest sum of squared vertical distances";
    private const string Prediction = "error(h) = exp(intercept + p·ln h)";
    private const string Form = "at least four step sizes 1/N, the largest at least 8 times the smallest, and the solver's error for each";
    private const double Allowed = 0.15;
    private const int MostSteps = 1000;

    /// <summary>How far a step size of single precision may be from 1/N, relatively.</summary>
    private const double SinglePrecision = 1e-6;

    /// <summary>A slope is a quotient of differences of logarithms, which may be as small as ln 2.</summary>
    private static readonly Tolerance Fitted = Tolerance.Float64.Times(10, "rounding of double precision in logarithms of any size");

    [Test, Points(0.75), Cites(Sheet)]
    [Covers(LawFamily.Magnitude, LawFamily.Size, LawFamily.Precision)]
    [States("error = C·h^p has order p, for any C and p, step sizes in any order", Within = "relative 1e-9")]
    public void Power_laws_have_their_order() => Law.Holds(Seed, PowerLaws, law =>
        Expect.Close(Subject.Order(law.StepSizes, law.Errors), law.Order, Fitted, Line, what: "the order of error = C·h^p", suspects: new()
        {
            { "−p: the slope over the number of steps", -law.Order },
            { "1/p: the slope of ln h on ln error", 1 / law.Order },
            { "the slope without logarithms", LeastSquares.Of(law.StepSizes, law.Errors).Slope },
        }), examples: 40);

    [Test, Points(0.75), Cites(Sheet)]
    [Covers(LawFamily.Magnitude, LawFamily.Size, LawFamily.Precision)]
    [States(Line + ", for points that lie on no line", Within = "relative 1e-9")]
    public void Order_is_the_slope_of_the_regression() => Law.Holds(Seed, AnyPoints, points =>
    {
        double[] x = Logarithms(points.StepSizes), y = Logarithms(points.Errors);
        Expect.Close(Subject.Order(points.StepSizes, points.Errors), LeastSquares.Of(x, y).Slope, Fitted, Line, what: "the order",
            suspects: x.Length == 2 ? null : new()
            {
                { "the slope between the first and the last point", (y[^1] - y[0]) / (x[^1] - x[0]) },
                { "the mean of the slopes between neighbours", Neighbours(x, y) },
                { "the slope of a line through the origin", x.Zip(y, (a, b) => a * b).Sum() / x.Sum(a => a * a) },
            });
    }, examples: 40);

    [Test, Points(1.5), Cites(Sheet)]
    [Covers(LawFamily.Magnitude, LawFamily.Size, LawFamily.Precision)]
    [States(Prediction + ": C·h^p for a power law, and the value of the regression's line for other points", Within = "relative 1e-9")]
    public void Error_is_predicted_for_another_step_size() => Law.Holds(Seed,
        AnyPoints.And(PowerLaws).And(RandomInputs.Scales("h", 1e-3, 1)).And(RandomInputs.Numbers("h over the middle step", 0.5, 2)),
        input =>
        {
            var (stepSizes, errors, law, far, near) = input;
            Expect.Close(Subject.PredictedError(law.StepSizes, law.Errors, far), law.Constant * Math.Pow(far, law.Order),
                Fitted.ForMagnitude(1e-20), Prediction, what: $"the error of a power law for h = {far:G4}");
            var h = near * Math.Sqrt(stepSizes.Min() * stepSizes.Max());
            var line = LeastSquares.Of(Logarithms(stepSizes), Logarithms(errors));
            Expect.Close(Subject.PredictedError(stepSizes, errors, h), Math.Exp(line.At(Math.Log(h))),
                Fitted.ForMagnitude(1e-20), Prediction, what: $"the error for h = {h:G4}", suspects: new()
                {
                    { "the logarithm of the error", line.At(Math.Log(h)) },
                    { "h^p, without C", Math.Pow(h, line.Slope) },
                });
        }, examples: 25);

    [Test, Points(1), Cites(Sheet)]
    [States(Form, Within = "relative 1e-10")]
    public void Measurement_reports_what_was_tried()
    {
        foreach (var (name, error, _) in Solvers())
        {
            var asked = new List<double>();
            var study = Subject.Measure(h =>
            {
                asked.Add(h);
                return error(h);
            });
            Expect.AtLeast(study.StepSizes.Length, 4, Form, what: $"the number of step sizes for {name}");
            Expect.Equal(study.Errors.Length, study.StepSizes.Length, Form, what: $"the number of errors for {name}");
            Expect.Between(study.StepSizes, 0.999 / MostSteps, 1, Form, what: $"the step sizes for {name}");
            Expect.AtLeast(study.StepSizes.Max() / study.StepSizes.Min(), 8 - 1e-9, Form,
                what: $"the largest step size over the smallest for {name}");
            Expect.AtLeast(study.StepSizes.Select(h => Math.Round(1 / h)).Distinct().Count(), 4, Form,
                what: $"the number of different step sizes for {name}");
            Expect.Close(study.Errors, [.. study.StepSizes.Select(h => error(h))], Tolerance.Float64.ForMagnitude(1e-6),
                "the error of each step size is what the solver answers", what: $"the errors for {name}");
            Expect.True(study.StepSizes.All(asked.Contains), "an error is asked for and not made up",
                what: $"every step size of the measurement of {name} to be one for which the solver was asked");
        }
    }

    [Test, Points(1), Cites(Sheet)]
    [States("1, 2, 2 and 4 for Euler, midpoint, Heun and Runge–Kutta on a drift with a known solution, by the regression over the points "
        + "that were tried", Within = "±0.15")]
    public void Measured_orders_are_those_of_the_methods()
    {
        foreach (var (name, error, order) in Solvers())
        {
            var study = Subject.Measure(h => error(h));
            Expect.Close(study.Order, LeastSquares.Of(Logarithms(study.StepSizes), Logarithms(study.Errors)).Slope, Fitted, Line,
                "The order belongs to the step sizes and errors beside it.", what: $"the order of the points that were tried with {name}");
            Expect.Between(study.Order, order - Allowed, order + Allowed, $"{name} has order {order}",
                "Take smaller steps: where they are large, other powers of h count as well.", $"the measured order of {name}");
        }
    }

    /// <summary>On the cubic drift, of which the judge solves itself; each with its order.</summary>
    private static IEnumerable<(string Name, SolverError Error, int Order)> Solvers() =>
        RungeKuttaTable.All.Select(method => ($"{method.Method}", (SolverError)(h => CubicError(method, h)), method.Order));

    private static double CubicError(RungeKuttaTable method, double h)
    {
        var count = Math.Round(1 / h);
        if (!(count is >= 1 and <= MostSteps) || Math.Abs(count * h - 1) > SinglePrecision)
            throw new ArgumentException($"h = {h} is not 1/N with a whole number N from 1 to {MostSteps}.", nameof(h));

        var flow = KnownFlow.Cubic;
        double[] times = [.. Enumerable.Range(0, (int)count + 1).Select(i => i / count)];
        return flow.Data.Zip(flow.LogDensity, (y, right) =>
        {
            var (x0, change) = method.Solve(flow.Drift, flow.Slope, y, times, reverse: true);
            return Math.Abs(-0.5 * x0 * x0 - 0.5 * Math.Log(2 * Math.PI) + change - right);
        }).Average();
    }

    private static RandomInputs<(double Constant, double Order, double[] StepSizes, double[] Errors)> PowerLaws =>
        RandomInputs.Scales("C", 1e-6, 1e6).And(RandomInputs.Numbers("p", 0.5, 5)).And(StepSizes).Map(law =>
        {
            var (constant, order, stepSizes) = law;
            return (constant, order, stepSizes, stepSizes.Select(h => constant * Math.Pow(h, order)).ToArray());
        });

    private static RandomInputs<(double[] StepSizes, double[] Errors)> AnyPoints =>
        StepSizes.And(RandomInputs.Lists("ln errors", 12, 12, -12, 2))
            .Map(points => (points.Item1, points.Item1.Select((_, i) => Math.Exp(points.Item2[i])).ToArray()));

    /// <summary>Two to twelve, each at most 0.7 times the one before, in an order that is not theirs.</summary>
    private static RandomInputs<double[]> StepSizes => RandomInputs.Lists("ratios of step sizes", 2, 12, 0.1, 0.7).Map(ratios =>
    {
        double[] falling = [.. ratios.Select((_, i) => ratios.Take(i + 1).Aggregate(1.0, (product, ratio) => product * ratio))];
        return (double[])[.. falling.Where((_, i) => i % 2 == 0), .. falling.Where((_, i) => i % 2 == 1)];
    });

    private static double[] Logarithms(double[] numbers) => [.. numbers.Select(number => Math.Log(number))];

    private static double Neighbours(double[] x, double[] y) =>
        Enumerable.Range(1, x.Length - 1).Average(i => (y[i] - y[i - 1]) / (x[i] - x[i - 1]));
}
