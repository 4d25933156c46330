using static TorchSharp.torch;

namespace Grader.Contracts.Foundations;

/// <summary>
/// Exercise 3d: a network for point clouds. A cloud is a set: its points have no order, and there may be any number of them. Build one
/// network that respects both and still tells clouds apart; its weights are fixed and may have any value.
/// </summary>
public interface IPointCloudNetwork
{
    /// <summary>An architecture that suits point clouds: the one that is built here, or the one closest to it.</summary>
    PointCloudArchitecture Architecture();

    /// <summary>
    /// The output of the network for a cloud: the same numbers for every order of its points, and other numbers for another cloud. One
    /// object gives equal results for equal clouds.
    /// </summary>
    /// <param name="points">The points, shape [N, 3], float32, 1 ≤ N ≤ 100, coordinates in [−3, 3].</param>
    /// <returns>Eight numbers, shape [8], whatever N is.</returns>
    Tensor Represent(Tensor points);
}
