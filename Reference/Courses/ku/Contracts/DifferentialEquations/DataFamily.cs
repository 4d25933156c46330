namespace Grader.Contracts.DifferentialEquations;

/// <summary>The families of distributions that the notebook of assignment A4 offers as data.</summary>
public enum DataFamily
{
    /// <summary>N(μ, σ²).</summary>
    Gaussian,

    /// <summary>One Laplace distribution.</summary>
    Laplace,

    /// <summary>Several Laplace distributions with equal weights.</summary>
    LaplaceMixture,

    /// <summary>Uniform on an interval.</summary>
    Uniform,
}
