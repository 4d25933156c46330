namespace Grader.Contracts.Foundations;

/// <summary>Exercise 3a: a loss for regression and a loss for classification.</summary>
/// <remarks>Bishop, Pattern Recognition and Machine Learning, 2006, eq. (1.90) and (4.108). Natural logarithm.</remarks>
public interface ILosses
{
    /// <summary>
    /// A loss of regression, for example the squared or the absolute error or the negative log-density of a Gaussian, as a sum or a mean:
    /// smallest where the prediction is right, and larger the farther any coordinate is off, in either direction.
    /// </summary>
    /// <param name="predicted">ŷ, length D ≥ 1.</param>
    /// <param name="target">y, length D.</param>
    double Regression(double[] predicted, double[] target);

    /// <summary>The cross-entropy −ln p_y with p = softmax(logits), as a sum or a mean over the rows. Finite for logits of ±1000 as well.</summary>
    /// <param name="logits">One row of K ≥ 2 numbers for each sample, before the softmax.</param>
    /// <param name="labels">The class y of each sample, 0 ≤ y &lt; K.</param>
    double CrossEntropy(double[][] logits, long[] labels);
}
