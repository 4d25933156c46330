using static TorchSharp.torch;

namespace Grader.Contracts.Flows;

/// <summary>
/// Exercise 2c, before the training: coordinates in which events have no edges. An event is a row (pT, η₁, η₂): the transverse momentum of
/// both muons in GeV, above 10, and their pseudorapidities, between −2.5 and 2.5. It becomes
/// w = ([ln(pT − 10), artanh(η₁/η_cut), artanh(η₂/η_cut)] − mean)/deviation, coordinate by coordinate.
/// </summary>
/// <remarks>
/// Heidelberg, Machine Learning and Physics 2023, sheet 10, exercise 2c. η_cut is 2.5, or the notebook's 2.5 + 1e-5; the same in all three
/// methods. All methods keep the data type of what they are given, float64 or float32, and the order of the rows.
/// </remarks>
public interface IEventPreprocessing
{
    /// <summary>w of events.</summary>
    /// <param name="events">Rows (pT, η₁, η₂), shape [B, 3].</param>
    /// <param name="mean">Mean of each of the three coordinates before the standardisation, length 3.</param>
    /// <param name="deviation">Their standard deviations, length 3, above 0.</param>
    /// <returns>Shape [B, 3].</returns>
    [Task("the coordinates in which the flow is trained")]
    Tensor Preprocess(Tensor events, double[] mean, double[] deviation);

    /// <summary>The events of w, the inverse of <see cref="Preprocess"/>.</summary>
    /// <param name="w">Shape [B, 3]; any real numbers.</param>
    /// <param name="mean">As above.</param>
    /// <param name="deviation">As above.</param>
    /// <returns>Rows (pT, η₁, η₂), shape [B, 3].</returns>
    [Task("from the flow's coordinates back to events")]
    Tensor Undo(Tensor w, double[] mean, double[] deviation);

    /// <summary>ln|det ∂w/∂(pT, η₁, η₂)| of each event, natural logarithm: it takes a density of w to one of the event.</summary>
    /// <param name="events">Rows (pT, η₁, η₂), shape [B, 3].</param>
    /// <param name="deviation">As above. The determinant does not depend on the mean.</param>
    /// <returns>Shape [B].</returns>
    [Task("the log-determinant of the preprocessing")]
    Tensor LogAbsDet(Tensor events, double[] deviation);
}
