namespace Grader.Contracts.Adversarial;

/// <summary>What a player of adversarial training wants the values of D to become, for <see cref="IAdversarialObjective"/>.</summary>
public enum Aim
{
    /// <summary>The player has no influence on them.</summary>
    None,

    /// <summary>Close to 1.</summary>
    One,

    /// <summary>Close to 0.</summary>
    Zero,
}
