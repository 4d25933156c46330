namespace Grader.Contracts.DifferentialEquations;

/// <summary>
/// Assignment A4, 1.3: the run on Gaussian data. What the data are, and what a perfect model would reach on a sample of them; the trained
/// model itself is that of <see cref="IOdeTraining"/>.
/// </summary>
/// <remarks>
/// <para>Copenhagen, Deep Learning 2024, assignment A4, exercise 1.3; notebook 01_ode.</para>
/// <para>
/// Judged afterwards: <see cref="IOdeTraining"/> on 8000 rows of these data with 150 gradient steps of 128 rows. The mean of the model's
/// log-density over the data is within 0.05 nats of the true one, −2.1121. A model that falls just short is trained once
/// more, with other noise.
/// </para>
/// </remarks>
public interface IGaussianRun
{
    /// <summary>The notebook's Gaussian data.</summary>
    /// <returns>Family, mean and standard deviation (not the variance).</returns>
    [Task("name the distribution of the Gaussian data")]
    DataDistribution Data();

    /// <summary>The expected log-likelihood of a sample under the distribution of the data itself: (1/n)·Σ_i ln p(y_i).</summary>
    /// <param name="sample">y_1, …, y_n with n ≥ 1, of any magnitude.</param>
    /// <returns>The mean of the log-densities, natural logarithm.</returns>
    [Task("the mean of ln p over a sample, with the true density p")]
    double ExpectedLogLikelihood(double[] sample);
}
