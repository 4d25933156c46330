namespace Grader.Solutions.Diffusion;

/// <summary>N(mean, variance) on the real line.</summary>
internal readonly record struct Gaussian(double Mean, double Variance)
{
    public double LogDensity(double x)
    {
        double difference = x - Mean;
        return -0.5 * (Math.Log(2 * Math.PI * Variance) + difference * difference / Variance);
    }

    public double KlTo(Gaussian other)
    {
        double ratio = Variance / other.Variance, difference = Mean - other.Mean;
        return 0.5 * (ratio - 1 - Math.Log(ratio) + difference * difference / other.Variance);
    }
}
