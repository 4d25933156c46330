using static TorchSharp.torch;

namespace Grader.Contracts.Diffusion;

/// <summary>One step of a sampler, from x_t to x_{t−1}, with its network, schedule and noise already chosen.</summary>
/// <param name="xt">Noisy data, shape [B, D].</param>
/// <param name="t">Step of each row, int64, shape [B], 1 ≤ t ≤ T.</param>
/// <returns>x_{t−1}, shape [B, D].</returns>
public delegate Tensor ReverseStep(Tensor xt, Tensor t);
