using Grader.Contracts.Diffusion;
using static System.Math;

namespace Grader.Solutions.Diffusion;

/// <summary>Problem 4c: from the first β_n = 1 on ᾱ is 0, and z_n is pure noise: it can be drawn, but not inverted.</summary>
public sealed class VanishingAlphaBar : IVanishingAlphaBar
{
    public double[] RootOfAlphaBar(double[] beta)
    {
        double[] root = new double[beta.Length];
        double alphaBar = 1;
        for (int n = 0; n < beta.Length; n++)
        {
            alphaBar *= 1 - beta[n];
            root[n] = Sqrt(alphaBar);
        }
        return root;
    }

    public double Noisy(double alphaBar, double x0, double epsilon) => Sqrt(alphaBar) * x0 + Sqrt(1 - alphaBar) * epsilon;

    public double EstimateX0(double alphaBar, double zn, double epsilon) => (zn - Sqrt(1 - alphaBar) * epsilon) / Sqrt(alphaBar);

    public ScheduleFailure WhereItFails() => ScheduleFailure.DivisionByRootOfAlphaBar;
}
