namespace Grader.Contracts.Foundations;

/// <summary>Exercise 3a: a loss for regression and a loss for classification.</summary>
/// <remarks>Bishop, Pattern Recognition and Machine Learning, 2006, eq. (1.90) and (4.108). Natural logarithm.</remarks>
public interface ILosses
{
    /// <summary>
    /// A loss for regression, as a sum or a mean over the coordinates. It is smallest where the prediction is right, and equally small for
    /// every target; it grows with the error of each coordinate, in either direction, over errors up to 4: strictly, but for a zone of 0.5
    /// or less around the target in which it may be flat. It is always finite, and may be negative.
    /// </summary>
    /// <param name="predicted">ŷ, length D ≥ 1.</param>
    /// <param name="target">y, length D.</param>
    [Task("a loss of regression")]
    double Regression(double[] predicted, double[] target);

    /// <summary>The cross-entropy in nats, as a sum or a mean over the rows. It is also finite for logits of ±1000.</summary>
    /// <param name="logits">One row of K ≥ 2 numbers for each sample, before the softmax.</param>
    /// <param name="labels">The class y of each sample, 0 ≤ y &lt; K.</param>
    [Task("the cross-entropy of logits and labels")]
    double CrossEntropy(double[][] logits, long[] labels);
}
