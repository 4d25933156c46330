namespace Grader.Contracts.Flows;

/// <summary>A probability density on the real line.</summary>
/// <param name="x">Any real number.</param>
/// <returns>The density at x; it integrates to 1.</returns>
public delegate double Density(double x);
