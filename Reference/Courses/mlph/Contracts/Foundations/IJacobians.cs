namespace Grader.Contracts.Foundations;

/// <summary>
/// Exercise 3b, the cost of both modes: the Jacobian J_ij = ∂f_i/∂x_j of a function f: ℝⁿ → ℝᵐ, with no more passes than are needed.
/// A result holds m·n numbers, row by row: J_ij has the index i·n + j, where i and j count from 0.
/// </summary>
/// <remarks>
/// Baydin et al., Automatic Differentiation in Machine Learning: a Survey, 2018 (arXiv 1502.05767), sections 3.1 and 3.2.
/// </remarks>
public interface IJacobians
{
    /// <summary>By forward passes only.</summary>
    [Task("the Jacobian by forward passes")]
    double[] ByForwardPasses(IDifferentiable f, double[] x);

    /// <summary>By reverse passes only.</summary>
    [Task("the Jacobian by reverse passes")]
    double[] ByReversePasses(IDifferentiable f, double[] x);

    /// <summary>By passes of one kind: the kind that needs fewer of them.</summary>
    [Task("the Jacobian by the kind of passes that takes fewer")]
    double[] ByFewestPasses(IDifferentiable f, double[] x);
}
