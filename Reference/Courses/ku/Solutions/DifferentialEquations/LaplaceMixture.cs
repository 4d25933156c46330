using Grader.Contracts.DifferentialEquations;
using static TorchSharp.torch;

namespace Grader.Solutions.DifferentialEquations;

/// <summary>ln p(y) by logsumexp over the components; its expectation by Simpson's rule between the kinks at the means.</summary>
public sealed class LaplaceMixture : ILaplaceMixture
{
    /// <summary>So many scales beyond the outermost means, the rest of the integral is below 1e-15.</summary>
    private const double Reach = 40;

    /// <summary>Cells of a piece between two kinks, which spans at most 40 scales.</summary>
    private const int Cells = 800;

    /// <inheritdoc />
    public double[] Means(long count, double spacing) =>
        [.. Enumerable.Range(0, (int)count).Select(k => (k - (count - 1) / 2.0) * spacing)];

    /// <inheritdoc />
    public Tensor LogDensity(Tensor y, double[] means, double scale)
    {
        var distances = (y.unsqueeze(1) - tensor(means, dtype: y.dtype)).abs();
        return (-distances / scale).logsumexp(1) - Math.Log(2 * scale) - Math.Log(means.Length);
    }

    /// <inheritdoc />
    public double SampleLogLikelihood(Tensor y, double[] means, double scale) => LogDensity(y, means, scale).mean().item<double>();

    /// <inheritdoc />
    public double ExpectedLogLikelihood(double[] means, double scale)
    {
        double[] sorted = [.. means.Distinct().Order()];
        double[] kinks = [sorted[0] - Reach * scale, .. sorted, sorted[^1] + Reach * scale];
        return kinks.Zip(kinks.Skip(1), (from, to) => Piece(from, to, means, scale)).Sum();
    }

    /// <summary>∫ p·ln p by Simpson's rule, whose weights are 1, 4, 2, 4, …, 4, 1.</summary>
    private double Piece(double from, double to, double[] means, double scale)
    {
        var weights = Enumerable.Range(0, Cells + 1).Select(i => i is 0 or Cells ? 1.0 : i % 2 == 1 ? 4 : 2).ToArray();
        var logarithms = LogDensity(linspace(from, to, Cells + 1, dtype: float64), means, scale);
        return (logarithms.exp() * logarithms * tensor(weights, dtype: float64)).sum().item<double>() * (to - from) / Cells / 3;
    }
}
