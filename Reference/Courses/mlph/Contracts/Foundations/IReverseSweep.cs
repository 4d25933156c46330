namespace Grader.Contracts.Foundations;

/// <summary>Exercise 3b, reverse mode: the gradient of a recorded computation by one sweep from its result back to its inputs.</summary>
/// <remarks>Griewank, Walther, Evaluating Derivatives, 2008, section 3.2; Baydin et al. 2018 (arXiv 1502.05767), section 3.2.</remarks>
public interface IReverseSweep
{
    /// <summary>All derivatives ∂f/∂x_j, where f is the value of the tape's last step.</summary>
    /// <param name="tape">The computation, at least one step. An input may be read by several steps, or by none.</param>
    /// <param name="x">The point, length n ≥ 1.</param>
    /// <returns>The gradient, length n; 0 for an input that f does not depend on.</returns>
    [Task("the gradient of a tape's last step")]
    double[] Gradient(TapeStep[] tape, double[] x);
}
