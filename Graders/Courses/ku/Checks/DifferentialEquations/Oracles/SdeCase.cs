namespace Grader.Checks.DifferentialEquations.Oracles;

/// <summary>A latent SDE in plain numbers, with the judge's own values of what is made from it.</summary>
internal sealed record SdeCase
{
    /// <summary>f(x, t).</summary>
    public required Func<double, double, double> Drift { get; init; }

    /// <summary>σ²(x, t).</summary>
    public required Func<double, double, double> Variance { get; init; }

    /// <summary>∂σ²/∂x.</summary>
    public Func<double, double, double> VarianceSlope { get; init; } = (_, _) => 0;

    /// <summary>∂²σ²/∂x².</summary>
    public Func<double, double, double> VarianceBend { get; init; } = (_, _) => 0;

    /// <summary>α(y, t).</summary>
    public required Func<double, double, double> Alpha { get; init; }

    /// <summary>∂α/∂t.</summary>
    public required Func<double, double, double> AlphaSlope { get; init; }

    /// <summary>β(y, t).</summary>
    public required Func<double, double, double> Beta { get; init; }

    /// <summary>∂β/∂t.</summary>
    public required Func<double, double, double> BetaSlope { get; init; }

    /// <summary>x_t for this noise.</summary>
    public double State(double y, double time, double epsilon) => Alpha(y, time) + Beta(y, time) * epsilon;

    /// <summary>(f − g)²/(2σ²) at a state.</summary>
    public double Mismatch(double y, double time, double x)
    {
        var gap = Drift(x, time) - Parts(y, time, x).Sum();
        return gap * gap / (2 * Variance(x, time));
    }

    /// <summary>What (f − g)²/(2σ²) would be if all parts of f and g had one sign: the scale of its rounding.</summary>
    public double MismatchScale(double y, double time, double x)
    {
        var sum = Math.Abs(Drift(x, time)) + Parts(y, time, x).Sum(Math.Abs);
        return sum * sum / (2 * Variance(x, time));
    }

    /// <summary>The four parts of g: how the mean moves, how the deviation grows, the slope of σ², the score.</summary>
    public double[] Parts(double y, double time, double x)
    {
        var (beta, distance) = (Beta(y, time), x - Alpha(y, time));
        return
        [
            AlphaSlope(y, time), BetaSlope(y, time) * distance / beta, VarianceSlope(x, time) / 2,
            -Variance(x, time) * distance / (2 * beta * beta),
        ];
    }

    /// <summary>KL(q_0 ‖ p_0).</summary>
    public double PriorKl(double y)
    {
        var (alpha, beta) = (Alpha(y, 0), Beta(y, 0));
        return (alpha * alpha + beta * beta - 1) / 2 - Math.Log(beta);
    }

    /// <summary>ln p(y | x_1) for this noise.</summary>
    public double LogLikelihood(double y, double width, double epsilon) => LogNormal(y, State(y, 1, epsilon), width);

    /// <summary>ln N(y; mean, deviation²).</summary>
    public static double LogNormal(double y, double mean, double deviation)
    {
        var units = (y - mean) / deviation;
        return -0.5 * (units * units + Math.Log(2 * Math.PI)) - Math.Log(deviation);
    }
}
