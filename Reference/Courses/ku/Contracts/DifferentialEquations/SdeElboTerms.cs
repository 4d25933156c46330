using static TorchSharp.torch;

namespace Grader.Contracts.DifferentialEquations;

/// <summary>The three terms of the ELBO for each data point, shape [B] each.</summary>
/// <param name="LogLikelihood">ln p(y | x_1), or its expectation under q.</param>
/// <param name="PriorKl">KL(q_0 ‖ p_0), or an estimate of it; its sign in the ELBO is not part of it.</param>
/// <param name="DriftMismatch">The integrand of the third term; its sign in the ELBO is not part of it.</param>
public sealed record SdeElboTerms(Tensor LogLikelihood, Tensor PriorKl, Tensor DriftMismatch);
