using Grader.Contracts.Foundations;

namespace Grader.Checks.Foundations.Oracles;

/// <summary>A function of several numbers as a tape, with the judge's own way to differentiate it: central differences.</summary>
/// <param name="Name">In symbols.</param>
/// <param name="Steps">The tape.</param>
internal sealed record TapeFunction(string Name, TapeStep[] Steps)
{
    private const double Width = 1e-5;

    /// <summary>∂f/∂x_j ≈ (f(x + h·e_j) − f(x − h·e_j))/2h, off by h²·f‴/6.</summary>
    public double[] Differences(double[] x) =>
        [.. x.Select((_, j) => (Value(Moved(x, j, Width)) - Value(Moved(x, j, -Width))) / (2 * Width))];

    private double Value(double[] x)
    {
        var value = new double[Steps.Length];
        for (var i = 0; i < value.Length; i++)
            value[i] = Next(Steps[i], x, value);

        return value[^1];
    }

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
