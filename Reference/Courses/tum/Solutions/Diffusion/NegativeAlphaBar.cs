using Grader.Contracts.Diffusion;

namespace Grader.Solutions.Diffusion;

/// <summary>Problem 4b: one β_n &gt; 1 makes ᾱ_n negative; a second one makes the product positive again.</summary>
public sealed class NegativeAlphaBar : INegativeAlphaBar
{
    public long FirstNegativeStep(double[] beta)
    {
        double alphaBar = 1;
        for (int n = 1; n <= beta.Length; n++)
        {
            alphaBar *= 1 - beta[n - 1];
            if (alphaBar < 0)
                return n;
        }
        return 0;
    }

    public double[] Witness(long stepCount) => [1.5, .. Enumerable.Repeat(0.1, (int)stepCount - 1)];

    public double[] DisguisedWitness(long stepCount) => [1.5, 1.5, .. Enumerable.Repeat(0.1, (int)stepCount - 2)];

    public ScheduleFailure WhereItFails() => ScheduleFailure.RootOfAlphaBar;
}
