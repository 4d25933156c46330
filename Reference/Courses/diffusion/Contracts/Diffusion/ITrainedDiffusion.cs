using static TorchSharp.torch;

namespace Grader.Contracts.Diffusion;

/// <summary>A trained diffusion model: its noise predictor, and a sampler that uses it.</summary>
public interface ITrainedDiffusion
{
    /// <summary>ε_θ(x_t, t) of the trained network, without gradients and without random numbers.</summary>
    /// <param name="xt">Noisy data, float32, shape [B, D].</param>
    /// <param name="t">
    /// Step of each row, int64, shape [B], 1 ≤ t ≤ T. This is the step itself: the model scales it as in its training.
    /// </param>
    /// <returns>The predicted noise ε̂, shape [B, D].</returns>
    Tensor PredictNoise(Tensor xt, Tensor t);

    /// <summary>
    /// Independent samples of the model, in the coordinates of the training data: the reverse process from t = T to 1 with the predictions
    /// of <see cref="PredictNoise"/>, by the step of <c>IAncestralSampler</c> (σ_t² = β_t), of <c>IAncestralStep</c> (β̃_t),
    /// or of DDIM. A check repeats it with the same numbers.
    /// </summary>
    /// <param name="count">Number of samples.</param>
    /// <param name="noise">
    /// The only source of random numbers: x_T first, then the z of every step for all samples, in the order of their use or, drawn at once,
    /// by ascending steps.
    /// </param>
    /// <returns>Samples x_0, shape [count, D].</returns>
    Tensor Sample(long count, INoiseSource noise);
}
