using Grader.Contracts.Foundations;

namespace Submission.Foundations;

public sealed class FlowMatchingLoss : IFlowMatchingLoss
{
    public double Loss(VectorField velocity, double[] x0, double[] epsilon, double t) =>
        throw new NotImplementedException("Exercise 3e: the loss of conditional flow matching.");
}
