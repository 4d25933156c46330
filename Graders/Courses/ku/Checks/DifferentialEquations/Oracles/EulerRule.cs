namespace Grader.Checks.DifferentialEquations.Oracles;

/// <summary>Steps of Euler and Maruyama from one state, and known mistakes of them.</summary>
/// <param name="Sde">The process.</param>
/// <param name="Start">x_0.</param>
/// <param name="Steps">T.</param>
internal sealed record EulerRule(SdeCase Sde, double Start, long Steps)
{
    /// <summary>The size of the noise of a step from σ² and dt.</summary>
    public Func<double, double, double> Noise { get; init; } = (variance, dt) => Math.Sqrt(variance * dt);

    /// <summary>By how many steps the time is late.</summary>
    public int Shift { get; init; }

    /// <summary>The state at t = 1, where the noise of step k is <paramref name="normal"/>(k).</summary>
    public double End(Func<long, double> normal)
    {
        var (x, dt) = (Start, 1.0 / Steps);
        for (var k = 0L; k < Steps; k++)
        {
            var t = (k + Shift) * dt;
            x += Sde.Drift(x, t) * dt + Noise(Sde.Variance(x, t), dt) * normal(k);
        }

        return x;
    }
}
