using Grader.Contracts.DifferentialEquations;
using static TorchSharp.torch;

namespace Submission.DifferentialEquations;

public sealed class OdeEquations : IOdeEquations
{
    public Tensor PriorLogDensity(Tensor x0) => throw new NotImplementedException("Exercise 1.1: the prior.");

    public OdeVelocity Velocity(OdeFunction drift, OdeFunction slope, Tensor x, double t) =>
        throw new NotImplementedException("Exercise 1.1: how state and log-density change.");

    public Tensor Latent(OdeFunction drift, Tensor y, long steps) =>
        throw new NotImplementedException("Exercise 1.1: the state at t = 0.");

    public Tensor LogDensity(OdeFunction drift, OdeFunction slope, Tensor y, long steps) =>
        throw new NotImplementedException("Exercise 1.1: the log-likelihood.");
}
