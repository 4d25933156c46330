using Grader.Judging.Statistics.Samples;

namespace Grader.Benchmarks.Statistics.SampleMetrics;

/// <summary>
/// The share of a reference sample Y within balls around a generated sample X, each as far as the point's k-th neighbour in X: falls where
/// points are missing or crowd together. It is <see cref="Manifold.Precision"/> with the samples exchanged.
/// </summary>
/// <remarks>Kynkäänniemi et al., Improved Precision and Recall Metric, 2019 (arXiv 1904.06991), eq. (2).</remarks>
internal static class Recall
{
    /// <summary>Of two samples.</summary>
    public static double Of(Neighbours neighbours) => Manifold.ShareInside(neighbours.Y, neighbours.X, neighbours.WithinX.Radii);
}
