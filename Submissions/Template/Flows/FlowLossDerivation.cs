using Grader.Contracts.Flows;

namespace Submission.Flows;

public sealed class FlowLossDerivation : IFlowLossDerivation
{
    public double ChangeOfVariables(double[] z, double determinant, LatentLogDensity logBase) =>
        throw new NotImplementedException("Exercise 2a: −ln p(x) by the change of variables.");

    public double StandardNormalBase(double[] z, double determinant) =>
        throw new NotImplementedException("Exercise 2a: −ln p(x) with a standard normal base density.");

    public double WithoutConstant(double[] z, double determinant) =>
        throw new NotImplementedException("Exercise 2a: the loss without its constant.");

    public double BatchLoss(double[][] z, double[] determinants) =>
        throw new NotImplementedException("Exercise 2a: the loss of a batch.");
}
