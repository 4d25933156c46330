using static TorchSharp.torch;

namespace Grader.Contracts.Flows;

/// <summary>
/// Exercise 2c: train an invertible network on events, in the coordinates of <see cref="IEventPreprocessing"/>. Any architecture and any
/// optimizer will do, such as coupling blocks (FrEIA's AllInOneBlock), with Adam on the negative log-likelihood. Each training has its own
/// network.
/// </summary>
/// <remarks>
/// <para>
/// Heidelberg, Machine Learning and Physics 2023, sheet 10, exercise 2c; Dinh, Sohl-Dickstein, Bengio, Density Estimation using Real NVP,
/// 2017 (arXiv 1605.08803). The events are synthetic, pp → μ⁺μ⁻ with a Z boson whose width is 20 GeV, and made from seeds: no file is
/// needed. Their density is known exactly.
/// </para>
/// <para>
/// Judged afterwards, after a training of 1500 gradient steps of 512 rows, by 20,000 events that it has not seen and 10,000 samples. The
/// mean of ln p(w) − ln q(w), with the exact density p and that of the model q and at most 10 for each event, is at most 0.06 and not
/// below 0, which no density can be. The distribution functions of the samples' pT, η₁, mass, and η₁ − η₂ are within 0.05 of those of the
/// events. The correlation of ln q with ln p is at least 0.9. Chance is allowed for on top.
/// </para>
/// <para>
/// Trainings of a few gradient steps show exactly what these figures cannot: equal noise gives equal models, nothing is kept from another
/// training, the rows of each batch are new, the inverse inverts, and the log-determinant is that of the Jacobian.
/// </para>
/// </remarks>
public interface IEventFlow
{
    /// <summary>Trains on <paramref name="events"/> until the budget is used up.</summary>
    /// <param name="events">Rows w, float32, shape [N, 3]: preprocessed, with mean 0 and deviation 1 for each coordinate.</param>
    /// <param name="budget">Number of gradient steps and rows per step.</param>
    /// <param name="noise">
    /// The only source of random numbers, also for the initial weights. To make torch's own initialisation follow it, call
    /// <c>manual_seed(noise.Integers(0, int.MaxValue).item&lt;long&gt;())</c> before the network is made.
    /// </param>
    /// <returns>The trained flow; D = 3.</returns>
    [Task("train an invertible network on the events")]
    ITrainedFlow Train(Tensor events, TrainingBudget budget, INoiseSource noise);
}
