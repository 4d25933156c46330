namespace Grader.Contracts.Adversarial;

/// <summary>Who takes part in adversarial training, for <see cref="IAdversarialObjective"/>.</summary>
public enum Player
{
    /// <summary>D_φ, which tells data from generated samples.</summary>
    Discriminator,

    /// <summary>f_θ, which makes samples of noise.</summary>
    Generator,
}
