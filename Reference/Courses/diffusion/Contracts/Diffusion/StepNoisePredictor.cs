using static TorchSharp.torch;

namespace Grader.Contracts.Diffusion;

/// <summary>A noise predictor ε_θ(x_t, t) that takes the step itself, and scales or embeds it on its own.</summary>
/// <param name="xt">Noisy data, shape [B, D].</param>
/// <param name="t">Step of each row, int64, shape [B], 1 ≤ t ≤ T.</param>
/// <returns>The predicted noise ε̂, shape [B, D].</returns>
public delegate Tensor StepNoisePredictor(Tensor xt, Tensor t);
