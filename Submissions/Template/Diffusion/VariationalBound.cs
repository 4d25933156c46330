using Grader.Contracts.Diffusion;

namespace Submission.Diffusion;

public sealed class VariationalBound : IVariationalBound
{
    public double Line17(GaussianChain chain, double[] x) =>
        throw new NotImplementedException("Exercise 3.2: line 17 of the derivation.");

    public double[] Line18(GaussianChain chain, double[] x) =>
        throw new NotImplementedException("Exercise 3.2: the summands of line 18.");

    public double[] Line19(GaussianChain chain, double[] x) =>
        throw new NotImplementedException("Exercise 3.2: the summands of line 19.");

    public double[] Line20(GaussianChain chain, double[] x) =>
        throw new NotImplementedException("Exercise 3.2: the summands of line 20.");

    public double[] Line21(GaussianChain chain, double[] x) =>
        throw new NotImplementedException("Exercise 3.2: the summands of line 21.");

    public double[] Line22(GaussianChain chain, double x0) =>
        throw new NotImplementedException("Exercise 3.2: L_T, L_0 and the L_{t−1} of line 22 in closed form.");
}
