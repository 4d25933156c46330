namespace Grader.Checks.DifferentialEquations.Oracles;

/// <summary>One way to put an estimate of the ELBO together, right or wrong.</summary>
/// <param name="Name">How a hint says it: "it looks like …".</param>
internal sealed record ElboRule(string Name)
{
    /// <summary>The likelihood by one state in place of its expectation.</summary>
    public bool SampledLikelihood { get; init; }

    /// <summary>The divergence at t = 0 by one state in place of its closed form.</summary>
    public bool SampledPrior { get; init; }

    /// <summary>The factor of σ²·∂ln q/∂x in g.</summary>
    public double Score { get; init; } = 0.5;

    /// <summary>The factor of ∂σ²/∂x in g.</summary>
    public double Slope { get; init; } = 0.5;

    /// <summary>The factor of (f − g)²/σ².</summary>
    public double Factor { get; init; } = 0.5;

    /// <summary>The sign of the divergence at t = 0.</summary>
    public double PriorSign { get; init; } = -1;

    /// <summary>σ in place of σ² under the fraction.</summary>
    public bool DividesBySigma { get; init; }

    /// <summary>δ in place of δ² in the likelihood.</summary>
    public bool LikelihoodOfWidth { get; init; }

    /// <summary>x_t in place of x_1 in the likelihood.</summary>
    public bool ReusesState { get; init; }

    /// <summary>Expectations in closed form wherever there is one.</summary>
    public static ElboRule Closed { get; } = new("the ELBO");

    /// <summary>The right ways.</summary>
    public static IReadOnlyList<ElboRule> Right { get; } = WithSamples(Closed);

    /// <summary>Known mistakes.</summary>
    public static IReadOnlyList<ElboRule> Wrong { get; } =
    [
        .. new[]
        {
            Closed with { Name = "g without ½σ² ∂ln q/∂x", Score = 0 },
            Closed with { Name = "the wrong sign of ½σ² ∂ln q/∂x in g", Score = -0.5 },
            Closed with { Name = "σ² ∂ln q/∂x in g, without its ½", Score = 1 },
            Closed with { Name = "(f − g)²/σ², without the ½", Factor = 1 },
            Closed with { Name = "(f − g)²/(2σ), with σ in place of σ²", DividesBySigma = true },
            Closed with { Name = "the divergence at t = 0 with the wrong sign", PriorSign = 1 },
            Closed with { Name = "an ELBO without the divergence at t = 0", PriorSign = 0 },
            Closed with { Name = "a likelihood with the variance δ in place of δ²", LikelihoodOfWidth = true },
            Closed with { Name = "a likelihood of x_t in place of x_1", ReusesState = true },
            Closed with { Name = "an ELBO without the integral over the time", Factor = 0 },
            Closed with { Name = "g without ½ ∂σ²/∂x", Slope = 0 },
            Closed with { Name = "∂σ²/∂x in g, without its ½", Slope = 1 },
        }.SelectMany(WithSamples),
    ];

    private static ElboRule[] WithSamples(ElboRule rule) =>
    [
        rule, rule with { SampledPrior = true }, rule with { SampledLikelihood = true },
        rule with { SampledLikelihood = true, SampledPrior = true },
    ];
}
