namespace Grader.Contracts.DifferentialEquations;

/// <summary>The marginal q(x, t) = N(α, β²) at one time, and how it changes there.</summary>
/// <param name="Alpha">α, the mean.</param>
/// <param name="AlphaSlope">∂α/∂t.</param>
/// <param name="Beta">β, the standard deviation, above 0.</param>
/// <param name="BetaSlope">∂β/∂t.</param>
public sealed record MovingGaussian(double Alpha, double AlphaSlope, double Beta, double BetaSlope);
