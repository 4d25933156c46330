namespace Grader.Contracts.Flows;

/// <summary>The logarithm of a probability density on the latent space of a flow.</summary>
/// <param name="z">A point of the latent space, length D.</param>
/// <returns>ln p_Z(z), natural logarithm.</returns>
public delegate double LatentLogDensity(double[] z);
