using static TorchSharp.torch;

namespace Grader.Contracts.Flows;

/// <summary>Exercise 2d: how likely events are under a trained flow, and which tenth of them is the most likely.</summary>
/// <remarks>
/// Heidelberg, Machine Learning and Physics 2023, sheet 10, exercise 2d. Likelihoods are densities of (pT, η₁, η₂), the physical
/// coordinates: those of the flow's coordinates w differ from them by the determinant of <see cref="IEventPreprocessing"/>.
/// </remarks>
public interface IEventLikelihoods
{
    /// <summary>ln p(pT, η₁, η₂) of each event, natural logarithm, with all constants.</summary>
    /// <param name="values">
    /// z = f(w) and ln|det ∂z/∂w|, the flow's answer for the preprocessed events; float64, shapes [B, 3] and [B].
    /// </param>
    /// <param name="logAbsDetOfPreprocessing">
    /// ln|det ∂w/∂(pT, η₁, η₂)| of each event, as <see cref="IEventPreprocessing.LogAbsDet"/> gives it; float64, shape [B].
    /// </param>
    /// <returns>float64, shape [B].</returns>
    [Task("the log-likelihood of each event")]
    Tensor LogLikelihoods(FlowValues values, Tensor logAbsDetOfPreprocessing);

    /// <summary>The indices of the tenth of the events with the largest log-likelihood, in any order.</summary>
    /// <param name="logLikelihoods">Natural logarithms, float64, shape [N], N ≥ 10; all may be far below 0.</param>
    /// <returns>
    /// int64, indices from 0, each once: N/10 of them, rounded down or up. Among equal likelihoods at the limit, any may be taken.
    /// </returns>
    [Task("the tenth of the events with the largest likelihood")]
    Tensor TopTenth(Tensor logLikelihoods);
}
