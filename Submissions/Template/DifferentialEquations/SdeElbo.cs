using Grader.Contracts;
using Grader.Contracts.DifferentialEquations;
using static TorchSharp.torch;

namespace Submission.DifferentialEquations;

public sealed class SdeElbo : ISdeElbo
{
    public SdeElboTerms Estimate(LatentSde sde, Tensor y, double likelihoodWidth, INoiseSource noise) =>
        throw new NotImplementedException("Exercise 2.1: an estimate of the ELBO of the SDE, term by term.");
}
