namespace Grader.Checks.DifferentialEquations.Oracles;

/// <summary>What the ELBO of one row needs of the model's functions, at one time t and for one normal number ε.</summary>
/// <param name="Y">The row.</param>
/// <param name="Normal">ε.</param>
/// <param name="Width">δ.</param>
internal sealed record ElboRow(double Y, double Normal, double Width)
{
    private static readonly double logTwoPi = Math.Log(2 * Math.PI);

    /// <summary>α and β at t = 0.</summary>
    public (double Mean, double Deviation) Start { get; init; }

    /// <summary>α and β at t.</summary>
    public (double Mean, double Deviation) Between { get; init; }

    /// <summary>α and β at t = 1.</summary>
    public (double Mean, double Deviation) End { get; init; }

    /// <summary>∂α/∂t and ∂β/∂t at t.</summary>
    public (double Mean, double Deviation) Rate { get; init; }

    /// <summary>f at x = α + β·ε.</summary>
    public double Drift { get; init; }

    /// <summary>σ there.</summary>
    public double Sigma { get; init; }

    /// <summary>∂σ²/∂x there.</summary>
    public double VarianceSlope { get; init; }

    /// <summary>The estimate by a rule.</summary>
    public double Estimate(ElboRule rule) => Likelihood(rule) + rule.PriorSign * Prior(rule) - Mismatch(rule);

    /// <summary>ln p(y | x_1), or its expectation under q.</summary>
    public double Likelihood(ElboRule rule)
    {
        var variance = rule.LikelihoodOfWidth ? Width : Width * Width;
        var x1 = rule.ReusesState ? Between.Mean + Between.Deviation * Normal : End.Mean + End.Deviation * Normal;
        var square = rule.SampledLikelihood || rule.ReusesState
            ? (Y - x1) * (Y - x1)
            : (Y - End.Mean) * (Y - End.Mean) + End.Deviation * End.Deviation;
        return -0.5 * (logTwoPi + Math.Log(variance) + square / variance);
    }

    /// <summary>KL(q ‖ p) at t = 0, or ln q − ln p at one state.</summary>
    public double Prior(ElboRule rule)
    {
        var x0 = Start.Mean + Start.Deviation * Normal;
        return -Math.Log(Start.Deviation) + (rule.SampledPrior
            ? (x0 * x0 - Normal * Normal) / 2
            : (Start.Mean * Start.Mean + Start.Deviation * Start.Deviation - 1) / 2);
    }

    /// <summary>(f − g)²/(2σ²).</summary>
    public double Mismatch(ElboRule rule)
    {
        var variance = Sigma * Sigma;
        var g = Rate.Mean + Rate.Deviation * Normal + rule.Slope * VarianceSlope - rule.Score * variance * Normal / Between.Deviation;
        return rule.Factor * (Drift - g) * (Drift - g) / (rule.DividesBySigma ? Sigma : variance);
    }
}
