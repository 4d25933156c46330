using Grader.Contracts.Foundations;

namespace Submission.Foundations;

public sealed class DdpmLoss : IDdpmLoss
{
    public double Loss(VectorField epsilonTheta, double[] x0, double[] epsilon, double alphaBar, double t) =>
        throw new NotImplementedException("Exercise 3e: the simplified loss of a diffusion model.");
}
