namespace Grader.Contracts.VariationalInference;

/// <summary>A distribution function a ↦ P(X ≤ a), such as Φ of the standard normal distribution.</summary>
/// <param name="a">Any real number; ±∞ is allowed.</param>
/// <returns>A probability.</returns>
public delegate double DistributionFunction(double a);
