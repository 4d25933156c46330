using static TorchSharp.torch;

namespace Grader.Contracts.Diffusion;

/// <summary>The results of three samplers for the same latents; each has the shape [N, D] and the order of the latents.</summary>
/// <param name="IndependentNoise">x_0 by the ancestral step.</param>
/// <param name="SharedNoise">x_0 by the step that shares its noise.</param>
/// <param name="Ddim">x_0 by DDIM with η = 0.</param>
public sealed record Interpolations(Tensor IndependentNoise, Tensor SharedNoise, Tensor Ddim);
