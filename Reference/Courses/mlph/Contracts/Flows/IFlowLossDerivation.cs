namespace Grader.Contracts.Flows;

/// <summary>
/// Exercise 2a: the loss of a normalizing flow, derived from the likelihood in four lines, one function for each. The flow takes a sample x
/// of the data to z = f(x), both of length D ≥ 1, with the Jacobian ∂z/∂x.
/// </summary>
/// <remarks>
/// Heidelberg, Machine Learning and Physics 2023/24, sheet 10, exercise 2a; Papamakarios et al. 2021 (arXiv 1912.02762), eq. (2) and (4).
/// Natural logarithms; sums over dimensions, never means. Determinants are those of the direction from the data to the latents, of either
/// sign and never 0.
/// </remarks>
public interface IFlowLossDerivation
{
    /// <summary>Line 1: −ln p_X(x) by the change of variables, with any base density p_Z.</summary>
    /// <param name="z">z = f(x), length D.</param>
    /// <param name="determinant">det ∂z/∂x at x.</param>
    /// <param name="logBase">ln p_Z, which may be called at any point of length D.</param>
    [Task("−ln p(x) by the change of variables")]
    double ChangeOfVariables(double[] z, double determinant, LatentLogDensity logBase);

    /// <summary>Line 2: line 1 with the standard normal density N(0, 1) in D dimensions for p_Z; still −ln p_X(x).</summary>
    /// <param name="z">z = f(x), length D.</param>
    /// <param name="determinant">det ∂z/∂x at x.</param>
    [Task("−ln p(x) with a standard normal base density")]
    double StandardNormalBase(double[] z, double determinant);

    /// <summary>Line 3: line 2 without the summand that depends on D only. This is the loss of one sample.</summary>
    /// <param name="z">z = f(x), length D.</param>
    /// <param name="determinant">det ∂z/∂x at x.</param>
    [Task("the loss without its constant")]
    double WithoutConstant(double[] z, double determinant);

    /// <summary>Line 4: the loss that is trained with, the mean of line 3 over a batch of samples.</summary>
    /// <param name="z">B ≥ 1 latents of length D.</param>
    /// <param name="determinants">The determinant at each sample, length B.</param>
    [Task("the loss of a batch")]
    double BatchLoss(double[][] z, double[] determinants);
}
