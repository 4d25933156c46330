using Grader.Contracts.Foundations;

namespace Grader.Checks.Foundations.Oracles;

/// <summary>
/// A function of several numbers as a tape, with the judge's own ways to differentiate it: central differences, and the forward mode.
/// </summary>
/// <param name="Name">In symbols.</param>
/// <param name="Steps">The tape.</param>
internal sealed record TapeFunction(string Name, TapeStep[] Steps)
{
    private const double Width = 1e-5;

    /// <summary>∂f/∂x_j ≈ (f(x + h·e_j) − f(x − h·e_j))/2h, off by h²·f‴/6.</summary>
    public double[] Differences(double[] x) =>
        [.. x.Select((_, j) => (Value(Moved(x, j, Width)) - Value(Moved(x, j, -Width))) / (2 * Width))];

    /// <summary>∂f/∂x_j by the forward mode, one sweep for each input.</summary>
    public double[] Gradient(double[] x) => Forward(x, slope => slope);

    /// <summary>Sums of the moduli of all terms of which each ∂f/∂x_j consists: rounding is relative to them.</summary>
    public double[] GradientTerms(double[] x) => Forward(x, Math.Abs);

    /// <summary>The values of all steps.</summary>
    public double[] Values(double[] x)
    {
        var value = new double[Steps.Length];
        for (var i = 0; i < value.Length; i++)
            value[i] = Next(Steps[i], x, value);

        return value;
    }

    private double Value(double[] x) => Values(x)[^1];

    private double[] Forward(double[] x, Func<double, double> of)
    {
        var value = Values(x);
        return [.. x.Select((_, j) =>
        {
            var slope = new double[Steps.Length];
            for (var i = 0; i < slope.Length; i++)
                slope[i] = NextSlope(Steps[i], j, value[i], value, slope, of);

            return slope[^1];
        })];
    }

    private static double NextSlope(TapeStep step, int j, double result, double[] value, double[] slope, Func<double, double> of) =>
        step.Operation switch
        {
            TapeOperation.Input => step.First == j ? 1 : 0,
            TapeOperation.Constant => 0,
            TapeOperation.Add => slope[step.First] + slope[step.Second],
            TapeOperation.Subtract => slope[step.First] + of(-1) * slope[step.Second],
            TapeOperation.Multiply => of(value[step.Second]) * slope[step.First] + of(value[step.First]) * slope[step.Second],
            TapeOperation.Divide => of(1 / value[step.Second]) * slope[step.First] + of(-result / value[step.Second]) * slope[step.Second],
            TapeOperation.Sin => of(Math.Cos(value[step.First])) * slope[step.First],
            TapeOperation.Exp => of(result) * slope[step.First],
            _ => of(1 / value[step.First]) * slope[step.First],
        };

    private static double Next(TapeStep step, double[] x, double[] value) => step.Operation switch
    {
        TapeOperation.Input => x[step.First],
        TapeOperation.Constant => step.Number,
        TapeOperation.Add => value[step.First] + value[step.Second],
        TapeOperation.Subtract => value[step.First] - value[step.Second],
        TapeOperation.Multiply => value[step.First] * value[step.Second],
        TapeOperation.Divide => value[step.First] / value[step.Second],
        TapeOperation.Sin => Math.Sin(value[step.First]),
        TapeOperation.Exp => Math.Exp(value[step.First]),
        _ => Math.Log(value[step.First]),
    };

    private static double[] Moved(double[] x, int place, double step) => [.. x.Select((number, j) => j == place ? number + step : number)];
}
