using static TorchSharp.torch;

namespace Grader.Contracts.Foundations;

/// <summary>
/// Exercise 3d: a network for point clouds. A cloud is a set: its points have no order, and there may be any number of them. Build one
/// network that respects both and still tells clouds apart; its weights are fixed and may have any value. It is not trained, and nothing
/// in it is left to chance: draw weights with a seed of your own, if at all.
/// </summary>
public interface IPointCloudNetwork
{
    /// <summary>An architecture that suits point clouds: the one that is built here, or the one closest to it.</summary>
    PointCloudArchitecture Architecture();

    /// <summary>
    /// The output of the network for a cloud: the same numbers for every order of its points, up to rounding, and other numbers for another
    /// cloud. Other means: some of the eight differs by at least 1e-4 of the largest magnitude among the outputs of the two clouds. That
    /// is asked of clouds of up to four points of which one lies elsewhere by 0.25 or more (also where a whole cloud is moved, scaled or
    /// mirrored), and of clouds of 100 points that differ in ten of them. Outputs that saturate hide such differences. One object gives
    /// equal results for equal clouds.
    /// </summary>
    /// <param name="points">The points, shape [N, 3], float32, 1 ≤ N ≤ 100, coordinates in [−3, 3].</param>
    /// <returns>Eight finite numbers, float32, shape [8], whatever N is.</returns>
    Tensor Represent(Tensor points);
}
