using static TorchSharp.torch;

namespace Grader.Contracts.Diffusion;

/// <summary>What three samplers make of the same latents; each of shape [N, D], in the order of the latents.</summary>
/// <param name="IndependentNoise">x_0 by the ancestral step.</param>
/// <param name="SharedNoise">x_0 by the step that shares its noise.</param>
/// <param name="Ddim">x_0 by DDIM with η = 0.</param>
public sealed record Interpolations(Tensor IndependentNoise, Tensor SharedNoise, Tensor Ddim);
