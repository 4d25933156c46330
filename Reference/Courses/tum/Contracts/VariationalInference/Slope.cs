namespace Grader.Contracts.VariationalInference;

/// <summary>The derivative of a function of one latent variable, such as z ↦ ∂ ln p(x|z)/∂z.</summary>
/// <param name="z">A latent.</param>
public delegate double Slope(double z);
