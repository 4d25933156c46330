namespace Grader.Contracts.Adversarial;

/// <summary>
/// Problem 3a: what follows for training from the objective of a generative adversarial network. The generator G minimises and the
/// discriminator D maximises L(G, D) = ½·E_{x~p}[ln D(x)] + ½·E_{ε~N(0, I)}[ln(1 − D(G(ε)))], where D = σ(u) is the sigmoid of a logit u.
/// Three statements:
/// <list type="number">
/// <item>Training needs samples of the generator, but not the density of its samples.</item>
/// <item>The gradient of L with respect to the parameters of G has a part from the first term of L and one from the second.</item>
/// <item>If the discriminator recognises every generated sample, D(G(ε)) ≈ 0, the gradient for the generator is close to 0.</item>
/// </list>
/// </summary>
/// <remarks>
/// TUM CIT4230003, endterm of 31 July 2023, problem 3a; Goodfellow et al. 2014 (arXiv 1406.2661), section 3. Natural logarithm.
/// </remarks>
public interface IAdversarialObjective
{
    /// <summary>Three verdicts in the order of the list; true where the statement is true.</summary>
    bool[] Verdicts();

    /// <summary>The property of the objective that decides whether a statement is true.</summary>
    /// <param name="statement">Its number, 1 … 3.</param>
    ObjectiveReason Reason(long statement);

    /// <summary>The derivative of the generator's summand ½·ln(1 − σ(u)) with respect to the logit u.</summary>
    /// <param name="logit">u, any real number, also one of large magnitude.</param>
    double GeneratorSlope(double logit);
}
