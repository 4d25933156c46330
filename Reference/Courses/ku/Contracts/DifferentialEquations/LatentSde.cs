namespace Grader.Contracts.DifferentialEquations;

/// <summary>
/// A generative process dx = f(x, t)·dt + σ(x, t)·dW with x_0 ~ N(0, 1), and the marginals q(x_t | y) = N(α(y, t), β(y, t)²) of the process
/// that explains a data point y. Time runs from the prior (t = 0) to the data (t = 1). All of it is one-dimensional.
/// </summary>
/// <param name="Drift">f(x, t).</param>
/// <param name="Variance">σ²(x, t), above 0: the square, not σ.</param>
/// <param name="VarianceSlope">∂σ²/∂x.</param>
/// <param name="Alpha">α(y, t), the mean of q.</param>
/// <param name="AlphaSlope">∂α/∂t.</param>
/// <param name="Beta">β(y, t), above 0: the standard deviation of q.</param>
/// <param name="BetaSlope">∂β/∂t.</param>
/// <remarks>University of Copenhagen, Deep Learning 2024, assignment A4, part 2 (notebook SDE).</remarks>
public sealed record LatentSde(
    SdeFunction Drift,
    SdeFunction Variance,
    SdeFunction VarianceSlope,
    SdeFunction Alpha,
    SdeFunction AlphaSlope,
    SdeFunction Beta,
    SdeFunction BetaSlope);
