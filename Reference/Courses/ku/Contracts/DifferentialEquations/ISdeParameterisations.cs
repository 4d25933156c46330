using static TorchSharp.torch;

namespace Grader.Contracts.DifferentialEquations;

/// <summary>
/// Exercise 2.4: at least two parameterisations of the latent SDE of <see cref="ISdeTraining"/>, run on the same data and compared by their
/// ELBO. One of them may be the notebook's, and which functions differ (f, σ, α, β) is free.
/// </summary>
/// <remarks>
/// <para>Copenhagen, Deep Learning 2024, assignment A4, notebook of the SDE.</para>
/// <para>
/// Of a parameterisation is asked only what makes its ELBO one: smooth functions with σ &gt; 0 and β &gt; 0, and x_0 and x_1 distributed
/// as q says at t = 0 and t = 1. That α(y, 1) = y and β(y, 1) = δ is the notebook's choice and no law: the best q of a linear drift with
/// Gaussian data breaks it. <see cref="EndsAtData"/> says where it holds.
/// </para>
/// <para>
/// Judged afterwards, for the first two parameterisations, trained as <see cref="ISdeTraining"/> says: the ELBO, averaged over the
/// distribution of the data by quadrature with the model's own functions, is at least −3.18 nats for the better. The other may turn out
/// worse by any amount; its training raises it by 0.1 nats or more after the first gradient step. On models of short trainings all that
/// <see cref="ITrainedSde"/> says is judged, and that the two differ.
/// </para>
/// </remarks>
public interface ISdeParameterisations
{
    /// <summary>How many there are, 2 or more.</summary>
    [Task("how many parameterisations there are")]
    long Count();

    /// <summary>Whether α(y, 1) = y and β(y, 1) = δ hold for all y.</summary>
    /// <param name="index">Which parameterisation, from 0.</param>
    [Task("whether q ends at the data, α(y, 1) = y and β(y, 1) = δ")]
    bool EndsAtData(long index);

    /// <summary>Trains one of them, as <see cref="ISdeTraining.Train"/> does.</summary>
    /// <param name="index">Which parameterisation, from 0.</param>
    /// <param name="data">Rows y, float32, shape [N].</param>
    /// <param name="budget">Number of gradient steps and rows per step; draw the rows of a batch with replacement.</param>
    /// <param name="noise">The only source of random numbers, also for the initial weights.</param>
    /// <returns>The trained model.</returns>
    [Task("train one of the parameterisations")]
    ITrainedSde Train(long index, Tensor data, TrainingBudget budget, INoiseSource noise);

    /// <summary>Compares parameterisations by estimates of their ELBOs on the same rows, in pairs: the rows' scatter cancels.</summary>
    /// <param name="elbos">
    /// The estimate of each parameterisation for each row of held-out data, float64, shape [P, N] with P ≥ 2 and N ≥ 2.
    /// </param>
    [Task("compare the parameterisations")]
    SdeComparison Compare(Tensor elbos);
}
