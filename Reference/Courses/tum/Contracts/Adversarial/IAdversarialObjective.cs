namespace Grader.Contracts.Adversarial;

/// <summary>
/// Problem 3a: what the two terms of the objective of adversarial training mean, and what is adversarial about it. The discriminator D_φ
/// maximises, and the generator f_θ minimises, L = E_1 + E_2 with E_1 = ½·E_{x~p*}[ln D_φ(x)] and E_2 = ½·E_{z~p(z)}[ln(1 − D_φ(f_θ(z)))].
/// </summary>
/// <remarks>
/// <para>TUM CIT4230003, endterm of 31 July 2023, problem 3a; Goodfellow et al. 2014 (arXiv 1406.2661), section 3.</para>
/// <para>
/// Natural logarithm. Expectations are estimated by the means over a batch; the two batches may differ in length, which is at least 1.
/// Values of D lie in (0, 1); those that are judged are at least 1e-40.
/// </para>
/// </remarks>
public interface IAdversarialObjective
{
    /// <summary>E_1, estimated from a batch of data.</summary>
    /// <param name="onData">D_φ(x) for each x of the batch.</param>
    [Task("E_1 of a batch of data")]
    double FirstTerm(double[] onData);

    /// <summary>E_2, estimated from a batch of generated samples.</summary>
    /// <param name="onGenerated">D_φ(f_θ(z)) for each z of the batch.</param>
    [Task("E_2 of a batch of generated samples")]
    double SecondTerm(double[] onGenerated);

    /// <summary>What a player, to reach its goal, wants the values of D that a term contains to become.</summary>
    /// <param name="player">Who.</param>
    /// <param name="term">The term.</param>
    [Task("what the player wants the values of D in the term to become")]
    Aim AimOf(Player player, ObjectiveTerm term);

    /// <summary>
    /// What a player maximises, estimated from a batch of data and a batch of generated samples. The generator may leave out what it has no
    /// influence on.
    /// </summary>
    /// <param name="player">Who.</param>
    /// <param name="onData">D_φ(x) for each x of the batch of data.</param>
    /// <param name="onGenerated">D_φ(f_θ(z)) for each z of the batch of generated samples.</param>
    [Task("what the player maximises")]
    double Gain(Player player, double[] onData, double[] onGenerated);
}
