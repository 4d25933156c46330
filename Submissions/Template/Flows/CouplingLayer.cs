using Grader.Contracts.Flows;

namespace Submission.Flows;

public sealed class CouplingLayer : ICouplingLayer
{
    public double[] Forward(double[] x, Subnet s, Subnet t, long[] order) =>
        throw new NotImplementedException("Exercise 2b: the coupling layer.");

    public double[] Inverse(double[] z, Subnet s, Subnet t, long[] order) =>
        throw new NotImplementedException("Exercise 2b: the inverse of the coupling layer.");

    public double LogAbsDet(double[] x, Subnet s) =>
        throw new NotImplementedException("Exercise 2b: the log-determinant of the coupling layer.");
}
