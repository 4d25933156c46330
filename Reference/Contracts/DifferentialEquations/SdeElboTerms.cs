using static TorchSharp.torch;

namespace Grader.Contracts.DifferentialEquations;

/// <summary>The three terms of the ELBO for each data point, shape [B] each: ELBO = LogLikelihood − PriorKl − DriftMismatch.</summary>
/// <param name="LogLikelihood">ln p(y | x_1), to be maximised.</param>
/// <param name="PriorKl">KL(q_0 ‖ p_0), or an estimate of it; its minus sign in the ELBO is not part of it.</param>
/// <param name="DriftMismatch">(f − g)²/(2σ²); its minus sign in the ELBO is not part of it.</param>
public sealed record SdeElboTerms(Tensor LogLikelihood, Tensor PriorKl, Tensor DriftMismatch);
