using Grader.Contracts.Foundations;

namespace Submission.Foundations;

public sealed class Jacobians : IJacobians
{
    public double[] ByForwardPasses(IDifferentiable f, double[] x) =>
        throw new NotImplementedException("Exercise 3b, cost: the Jacobian by forward passes.");

    public double[] ByReversePasses(IDifferentiable f, double[] x) =>
        throw new NotImplementedException("Exercise 3b, cost: the Jacobian by reverse passes.");

    public double[] ByFewestPasses(IDifferentiable f, double[] x) =>
        throw new NotImplementedException("Exercise 3b, cost: the Jacobian by the kind of passes that takes fewer.");
}
