using Grader.Contracts.DifferentialEquations;
using Grader.Judging.Comparisons;
using static TorchSharp.torch;

namespace Grader.Checks.DifferentialEquations.Oracles;

/// <summary>The functions of a hand-in's model as numbers, and their derivatives by differences.</summary>
/// <param name="model">The model.</param>
internal sealed class JudgedSde(ITrainedSde model)
{
    /// <summary>A power of two, so that times that are multiples of it lose nothing in single precision.</summary>
    private const double LargestStep = 1 / 128.0;

    private readonly Lazy<double> width = new(() =>
    {
        var found = model.Width();
        Expect.True(found > 0 && double.IsFinite(found), "the likelihood p(y | x_1) = N(y; x_1, δ²) has a width",
            "Where δ is learnt, learn ln δ or take a softplus of it.", "Width() is positive and finite");
        return found;
    });

    /// <summary>The model itself.</summary>
    public ITrainedSde Model => model;

    /// <summary>δ.</summary>
    public double Width => width.Value;

    public double[] Drift(double[] x, double[] t) => Ask(model.Drift, x, t, "Drift(x, t)");

    public double[] Sigma(double[] x, double[] t) => Ask(model.Sigma, x, t, "Sigma(x, t)");

    public double[] Alpha(double[] y, double[] t) => Ask(model.Alpha, y, t, "Alpha(y, t)");

    public double[] Beta(double[] y, double[] t) => Ask(model.Beta, y, t, "Beta(y, t)");

    /// <summary>∂α/∂t.</summary>
    public double[] AlphaRate(double[] y, double[] t) => Rate(Alpha, y, t);

    /// <summary>∂β/∂t.</summary>
    public double[] BetaRate(double[] y, double[] t) => Rate(Beta, y, t);

    /// <summary>∂σ²/∂x.</summary>
    public double[] VarianceSlope(double[] x, double[] t) =>
        Differences(steps => [.. Sigma(Moved(x, steps), Repeated(t)).Select(sigma => sigma * sigma)], [.. x.Select(_ => LargestStep)]);

    /// <summary>The same time for each of some rows.</summary>
    public static double[] Times(int count, double t) => [.. Enumerable.Repeat(t, count)];

    /// <summary>The steps are so small near both ends that no function is asked before 0 or after 1.</summary>
    private static double[] Rate(Func<double[], double[], double[]> function, double[] y, double[] t) => Differences(
        steps => function(Repeated(y), Moved(t, steps)),
        [.. t.Select(time => Math.Min(LargestStep, Math.Min(time, 1 - time) / 3))]);

    /// <summary>Differences of fourth order from one call with four points for each row.</summary>
    private static double[] Differences(Func<double[], double[]> valuesAt, double[] steps)
    {
        var (count, values) = (steps.Length, valuesAt(steps));
        return [.. steps.Select((step, i) =>
            (8 * (values[i] - values[count + i]) - values[2 * count + i] + values[3 * count + i]) / (12 * step))];
    }

    private static double[] Moved(double[] values, double[] steps) =>
        [.. new[] { 1, -1, 2, -2 }.SelectMany(times => values.Zip(steps, (value, step) => value + times * step))];

    private static double[] Repeated(double[] values) => [.. values, .. values, .. values, .. values];

    private static double[] Ask(Func<Tensor, Tensor, Tensor> function, double[] places, double[] t, string what)
    {
        long[] shape = [places.Length];
        var found = function(places.ToTensor(shape), t.ToTensor(shape));
        Expect.Real(found, "a function of the model gives real numbers", what: what);
        return found.Numbers(shape, what);
    }
}
