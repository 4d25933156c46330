using Grader.Contracts.Adversarial;

namespace Submission.Adversarial;

public sealed class GeneratorBound : IGeneratorBound
{
    public double[] Line32(double[] p, double[] q, double[] d) =>
        throw new NotImplementedException("Problem 3b: line 3.2.");

    public double[] Line33(double[] p, double[] q) =>
        throw new NotImplementedException("Problem 3b: line 3.3.");

    public double[] Line34(double[] p, double[] q) =>
        throw new NotImplementedException("Problem 3b: line 3.4.");

    public double[] Line35(double[] p, double[] q) =>
        throw new NotImplementedException("Problem 3b: line 3.5.");

    public double[] Line36(double[] p, double[] q) =>
        throw new NotImplementedException("Problem 3b: line 3.6.");

    public double[] Line37(double[] p, double[] q) =>
        throw new NotImplementedException("Problem 3b: line 3.7.");

    public double JensenShannon(double[] p, double[] q) =>
        throw new NotImplementedException("Problem 3b: the Jensen–Shannon divergence.");
}
