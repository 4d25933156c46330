using Grader.Contracts.VariationalInference;
using static System.Math;

namespace Grader.Solutions.VariationalInference;

/// <summary>Problem 2a: P(T(ε) ≤ a) = Φ(T⁻¹(a)) equals Q_{0,1}(a) = Φ(ln a) for T⁻¹ = ln.</summary>
public sealed class StandardLogNormal : IStandardLogNormal
{
    public double TargetCdf(double a, DistributionFunction phi) => a <= 0 ? 0 : phi(Log(a));

    public double Transform(double epsilon) => Exp(epsilon);

    public double Inverse(double z) => Log(z);
}
