namespace Grader.Contracts.Foundations;

/// <summary>
/// Exercise 3e, one of five: the loss of conditional flow matching for one sample, on the straight line from the data at t = 0 to the
/// noise at t = 1. (In many papers time runs the other way.)
/// </summary>
/// <remarks>Lipman et al., Flow Matching for Generative Modeling, 2023 (arXiv 2210.02747), eq. (9), (22) and (23) with σ_min = 0.</remarks>
public interface IFlowMatchingLoss
{
    /// <summary>The loss, as a sum over dimensions, without a weight.</summary>
    /// <param name="velocity">The network v_θ, called once, with x_t and t.</param>
    /// <param name="x0">The sample, length D.</param>
    /// <param name="epsilon">The noise, length D.</param>
    /// <param name="t">Time in [0, 1].</param>
    [Task("the loss of conditional flow matching")]
    double Loss(VectorField velocity, double[] x0, double[] epsilon, double t);
}
