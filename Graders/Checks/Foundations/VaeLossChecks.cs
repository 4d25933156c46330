using Grader.Contracts.Foundations;
using Grader.Judging;
using Grader.Judging.Comparisons;
using NUnit.Framework;

namespace Grader.Checks.Foundations;

/// <summary>Exercise 3e: the loss of a variational autoencoder.</summary>
/// <remarks>Golden values: fixtures/golden/foundations/generative.csv.</remarks>
public sealed class VaeLossChecks(HandIn handIn) : ContractChecks<IVaeLoss>(handIn)
{
    private const string Divergence = "KL(N(μ, σ²) ‖ N(0, 1)) = ½·Σ(μ² + σ² − 1 − ln σ²)";
    private const string Reconstruction = "½·‖x − x̂‖², a sum over dimensions";

    private static readonly double[] mu = [0.5, -1];
    private static readonly double[] logVar = [0.2, -0.6];

    [Test, Points(2), Cites("Kingma, Welling 2014, appendix B")]
    [States("x̂ = x, μ = (0.5, −1), ln σ² = (0.2, −0.6): 0.710107", Within = "relative 1e-10: a closed form in double precision")]
    [KnownMistakes("the sign of the divergence", "ln σ² taken for σ² or for σ", "a mean over dimensions", "the divergence left out")]
    public void Divergence_to_the_prior_is_right_by_hand()
    {
        const double Right = 0.710107197127;
        Expect.Close(Subject.Loss([1], [1], mu, logVar), Right, Tolerance.Float64, Divergence, what: "the loss of a perfect reconstruction",
            suspects: new()
            {
                { "minus the divergence", -Right },
                { "the divergence without its ½", 2 * Right },
                { "the mean over dimensions", Right / 2 },
                { "a loss without the divergence", 0 },
                { "the divergence without its −1", Right + 1 },
                { "the divergence with σ = exp(ln σ²)", 0.5 * mu.Zip(logVar, (m, l) => m * m + Math.Exp(2 * l) - 1 - 2 * l).Sum() },
            });
    }

    [Test, Points(1), Cites("Kingma, Welling 2014, eq. (10)")]
    [States("μ = 0, σ = 1: ½·Σ_d (x_d − x̂_d)²", Within = "relative 1e-10: a closed form in double precision")]
    [KnownMistakes("½ left out", "a mean over dimensions", "the modulus in place of the square")]
    public void Reconstruction_is_half_the_squared_distance() =>
        Expect.Close(Subject.Loss([1, -2, 0.5], [0.5, 1, 0.5], [0], [0]), 4.625, Tolerance.Float64, Reconstruction,
            what: "the loss of a code that equals the prior", suspects: new()
            {
                { "the squared distance without ½", 9.25 },
                { "half the mean over dimensions", 4.625 / 3 },
                { "the mean over dimensions", 9.25 / 3 },
                { "half the sum of moduli", 1.75 },
                { "minus the reconstruction loss", -4.625 },
            });

    [Test, Points(1), Needs(nameof(Divergence_to_the_prior_is_right_by_hand), nameof(Reconstruction_is_half_the_squared_distance))]
    [Cites("Kingma, Welling 2014, eq. (10)")]
    [States("both terms together: their sum", Within = "relative 1e-10: a closed form in double precision")]
    [KnownMistakes("the larger of the two", "a weight of one term")]
    public void Loss_is_the_sum_of_both() =>
        Expect.Close(Subject.Loss([1, -2, 0.5], [0.5, 1, 0.5], mu, logVar), 5.335107197127, Tolerance.Float64,
            $"{Reconstruction}, plus {Divergence}", what: "the loss");
}
