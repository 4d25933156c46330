using static TorchSharp.torch;

namespace Grader.Contracts.Foundations;

/// <summary>
/// Exercise 3d: a network for point clouds, which gives the same cloud the same numbers and tells different ones apart. Its weights are
/// fixed and may have any value. It is not trained, and nothing in it is left to chance: draw weights with a seed of your own, if at all.
/// </summary>
public interface IPointCloudNetwork
{
    /// <summary>An architecture that suits point clouds: the one that is built here, or the one closest to it.</summary>
    [Task("an architecture for point clouds")]
    PointCloudArchitecture Architecture();

    /// <summary>
    /// The output of the network for a cloud: the same numbers for the same cloud, up to rounding, and other numbers for another one. Other
    /// means: some of the eight differs by at least 1e-4 of the largest magnitude among the outputs of the two clouds. That
    /// is asked of clouds of two to four points of which one lies elsewhere by 0.25 or more (also where a whole cloud is scaled or
    /// mirrored), and of clouds of 100 points that differ in ten of them; not of a cloud that is moved as a whole, so that a network may
    /// centre its clouds. Outputs that saturate hide such differences. One object gives equal results for equal clouds.
    /// </summary>
    /// <param name="points">The points, shape [N, 3], float32, 1 ≤ N ≤ 100, coordinates in [−3, 3].</param>
    /// <returns>Eight finite numbers, float32, shape [8], whatever N is.</returns>
    [Task("a network for point clouds")]
    Tensor Represent(Tensor points);
}
