using Grader.Judging.Chance;
using Grader.Judging.Comparisons;
using Grader.Judging.Statistics;
using static TorchSharp.torch;

namespace Grader.Checks.DifferentialEquations.Oracles;

/// <summary>The data of the SDE: five Laplace distributions of scale 1 and equal weight.</summary>
internal static class SdeData
{
    /// <summary>E[ln p(y)] for y ~ p, by quadrature to ten digits: no model's ELBO has a larger mean.</summary>
    public const double LogLikelihood = -2.98755;

    /// <summary>The means of the five.</summary>
    public static IReadOnlyList<double> Means { get; } = [-8, -4, 0, 4, 8];

    /// <summary>ln p(y).</summary>
    public static double LogDensity(double y) =>
        LogSum.Of([.. Means.Select(mean => -Math.Abs(y - mean))]) - Math.Log(2 * Means.Count);

    /// <summary>Independent rows.</summary>
    public static double[] Draw(int count, UniformNumbers random) => [.. Enumerable.Range(0, count).Select(_ => Draw(random))];

    /// <summary>Rows as the student's code gets them, shape [N].</summary>
    public static Tensor Rows(double[] values) => values.ToTensor([values.Length]);

    private static double Draw(UniformNumbers random)
    {
        var mean = Means[random.Below(Means.Count)];
        var uniform = random.Next() - 0.5;
        return mean - Math.Sign(uniform) * Math.Log(1 - 2 * Math.Abs(uniform));
    }
}
