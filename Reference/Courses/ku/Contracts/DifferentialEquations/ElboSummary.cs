namespace Grader.Contracts.DifferentialEquations;

/// <summary>What is reported of a sample of n data points.</summary>
/// <param name="LogLikelihood">The expected log-likelihood: the mean of ln p(y).</param>
/// <param name="Elbo">The mean of the ELBO.</param>
/// <param name="Gap">By how much the ELBO lies below the log-likelihood, on average.</param>
/// <param name="StandardError">The standard error of <paramref name="Elbo"/>, from the sample variance with n − 1.</param>
public sealed record ElboSummary(double LogLikelihood, double Elbo, double Gap, double StandardError);
