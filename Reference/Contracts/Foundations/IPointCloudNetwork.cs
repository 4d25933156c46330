using static TorchSharp.torch;

namespace Grader.Contracts.Foundations;

/// <summary>
/// Exercise 3d: a network for point clouds. A cloud is a set: its points have no order, and any number of them is a cloud. A witness: a
/// network, with fixed weights of any value, that respects both and still tells clouds apart.
/// </summary>
public interface IPointCloudNetwork
{
    /// <summary>Which architecture suits point clouds; the one that is built here, or the nearest to it.</summary>
    PointCloudArchitecture Architecture();

    /// <summary>
    /// What the network makes of a cloud: the same numbers for every order of the points, and others for another cloud. Equal clouds give
    /// equal results on one object.
    /// </summary>
    /// <param name="points">The points, shape [N, 3], float32, 1 ≤ N ≤ 100, coordinates in [−3, 3].</param>
    /// <returns>Eight numbers, shape [8], whatever N is.</returns>
    Tensor Represent(Tensor points);
}
