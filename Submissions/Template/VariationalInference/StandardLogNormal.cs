using Grader.Contracts.VariationalInference;

namespace Submission.VariationalInference;

public sealed class StandardLogNormal : IStandardLogNormal
{
    public double TargetCdf(double a, DistributionFunction phi) =>
        throw new NotImplementedException("Problem 2a: Q_{0,1}(a) by means of Φ.");

    public double Transform(double epsilon) =>
        throw new NotImplementedException("Problem 2a: z = T(ε).");

    public double Inverse(double z) =>
        throw new NotImplementedException("Problem 2a: ε = T⁻¹(z).");
}
