using Grader.Contracts;
using Grader.Contracts.DifferentialEquations;
using static TorchSharp.torch;

namespace Submission.DifferentialEquations;

public sealed class SdeCost : ISdeCost
{
    public Tensor Sample(LatentSde sde, Tensor x0, long steps, INoiseSource noise) =>
        throw new NotImplementedException("Exercise 2.6: samples of the SDE by Euler–Maruyama.");

    public NetworkCalls Sampling(long steps) =>
        throw new NotImplementedException("Exercise 2.6: evaluations for one sample.");

    public NetworkCalls TrainingStep(long steps) =>
        throw new NotImplementedException("Exercise 2.6: evaluations for one data point in a training step.");

    public long OdeLikelihood(long steps, long stages) =>
        throw new NotImplementedException("Exercise 2.6: evaluations of f for a log-likelihood under the ODE.");

    public long StatesKeptBySde(long steps) =>
        throw new NotImplementedException("Exercise 2.6: states that a training step of the SDE keeps.");

    public long StatesKeptByOde(long steps, long stages) =>
        throw new NotImplementedException("Exercise 2.6: states that backpropagation through the ODE's solver keeps.");
}
