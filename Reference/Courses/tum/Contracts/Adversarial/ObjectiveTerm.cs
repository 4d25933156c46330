namespace Grader.Contracts.Adversarial;

/// <summary>The two terms of the objective of adversarial training, for <see cref="IAdversarialObjective"/>.</summary>
public enum ObjectiveTerm
{
    /// <summary>E_1 = ½·E_{x~p*}[ln D_φ(x)].</summary>
    First,

    /// <summary>E_2 = ½·E_{z~p(z)}[ln(1 − D_φ(f_θ(z)))].</summary>
    Second,
}
