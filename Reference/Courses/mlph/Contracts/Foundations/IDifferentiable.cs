namespace Grader.Contracts.Foundations;

/// <summary>
/// A function f: ℝⁿ → ℝᵐ that can be differentiated in forward and in reverse mode. Every call of Push or Pull is one pass and is counted.
/// </summary>
public interface IDifferentiable
{
    /// <summary>n, the number of inputs.</summary>
    long InputCount { get; }

    /// <summary>m, the number of outputs.</summary>
    long OutputCount { get; }

    /// <summary>A forward pass: J(x)·v with J_ij = ∂f_i/∂x_j.</summary>
    /// <param name="x">The point, length n.</param>
    /// <param name="v">A direction of the inputs, length n.</param>
    /// <returns>Length m.</returns>
    double[] Push(double[] x, double[] v);

    /// <summary>A reverse pass: wᵀ·J(x).</summary>
    /// <param name="x">The point, length n.</param>
    /// <param name="w">Weights of the outputs, length m.</param>
    /// <returns>Length n.</returns>
    double[] Pull(double[] x, double[] w);
}
