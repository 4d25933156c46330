using static TorchSharp.torch;

namespace Grader.Contracts.Diffusion;

/// <summary>A noise predictor ε_θ(x_t, t): the network of a diffusion model, or a function in its place.</summary>
/// <param name="xt">Noisy data, shape [B, D].</param>
/// <param name="time">
/// Time of each row, shape [B, 1], in the data type of <paramref name="xt"/>. Any strictly increasing function of the step is allowed
/// (t/T, (t − 1)/(T − 1), …; scaled to [0, 1] is best for a network), but it must be the same in training and in sampling.
/// </param>
/// <returns>The predicted noise ε̂, shape [B, D].</returns>
public delegate Tensor NoisePredictor(Tensor xt, Tensor time);
