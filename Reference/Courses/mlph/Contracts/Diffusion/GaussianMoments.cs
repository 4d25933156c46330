using static TorchSharp.torch;

namespace Grader.Contracts.Diffusion;

/// <summary>A Gaussian distribution N(m, C) of vectors with D numbers.</summary>
/// <param name="Mean">m, shape [D].</param>
/// <param name="Covariance">C, shape [D, D].</param>
public sealed record GaussianMoments(Tensor Mean, Tensor Covariance);
