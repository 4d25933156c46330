namespace Grader.Contracts.DifferentialEquations;

/// <summary>What a comparison of parameterisations says.</summary>
/// <param name="Means">The mean ELBO of each parameterisation.</param>
/// <param name="Errors">
/// For each parameterisation the standard error of its mean difference to the best: s/√N, with s² the sample variance (divisor N − 1) of
/// the N differences of rows. 0 for the best itself.
/// </param>
/// <param name="Best">Index of the parameterisation with the largest mean, 0-based; the first of them where several are equal.</param>
public sealed record SdeComparison(double[] Means, double[] Errors, long Best);
