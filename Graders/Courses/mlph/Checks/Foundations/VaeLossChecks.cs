using Grader.Contracts.Foundations;
using Grader.Judging;
using Grader.Judging.Comparisons;
using Grader.Judging.Laws;
using NUnit.Framework;

namespace Grader.Checks.Foundations;

/// <summary>Exercise 3e: the loss of a variational autoencoder.</summary>
public sealed class VaeLossChecks(HandIn handIn) : ContractChecks<IVaeLoss>(handIn)
{
    private const string Divergence = "KL(N(μ, σ²) ‖ N(0, 1)) = ½·Σ(μ² + σ² − 1 − ln σ²)";
    private const string Reconstruction = "½·‖x − x̂‖², a sum over dimensions";

    private static readonly double[] mu = [0.5, -1];
    private static readonly double[] logVar = [0.2, -0.6];

    [Test, Points(1.5), Cites("Kingma, Welling 2014, appendix B")]
    [States("x̂ = x, μ = (0.5, −1), ln σ² = (0.2, −0.6): 0.710107", Within = "relative 1e-10: a closed form in double precision")]
    public void Divergence_to_the_prior_is_right_by_hand()
    {
        var right = 0.5 * mu.Zip(logVar, (m, l) => m * m + Math.Exp(l) - 1 - l).Sum();
        Expect.Close(Subject.Loss([1], [1], mu, logVar), right, Tolerance.Float64, Divergence, what: "the loss of a perfect reconstruction",
            suspects: new()
            {
                { "minus the divergence", -right },
                { "the divergence without its ½", 2 * right },
                { "the mean over dimensions", right / 2 },
                { "a loss without the divergence", 0 },
                { "the divergence without its −1", right + 1 },
                { "the divergence with σ = exp(ln σ²)", 0.5 * mu.Zip(logVar, (m, l) => m * m + Math.Exp(2 * l) - 1 - 2 * l).Sum() },
            });
    }

    [Test, Points(1.5), Cites("Kingma, Welling 2014, eq. (10)")]
    [States("what a wrong x̂ adds to the loss: ½·Σ_d (x_d − x̂_d)²", Within = "relative 1e-10: a closed form in double precision")]
    public void Reconstruction_is_half_the_squared_distance() =>
        Expect.Close(ReconstructionOf([1, -2, 0.5], [0.5, 1, 0.5]), 4.625, Tolerance.Float64, Reconstruction,
            what: "what x̂ = (0.5, 1, 0.5) adds to the loss of x = (1, −2, 0.5)", suspects: new()
            {
                { "the squared distance without ½", 9.25 },
                { "half the mean over dimensions", 4.625 / 3 },
                { "the mean over dimensions", 9.25 / 3 },
                { "half the sum of moduli", 1.75 },
                { "minus the reconstruction loss", -4.625 },
            });

    [Test, Points(0.5), Cites("Kingma, Welling 2014, eq. (10)")]
    [Covers(LawFamily.Magnitude)]
    [States("what a wrong x̂ adds to the loss is the same for every code", Within = "relative 1e-10: a closed form in double precision")]
    public void Loss_is_the_sum_of_both()
    {
        double[] x = [1, -2, 0.5], decoded = [0.5, 1, 0.5];
        var added = ReconstructionOf(x, decoded);
        Expect.AtLeast(Math.Abs(added), 1e-9, Reconstruction, what: "the modulus of what a wrong x̂ adds to the loss");
        foreach (var scale in new[] { 0.1, 1, 5 })
        {
            double[] means = [.. mu.Select(mean => scale * mean)], logarithms = [.. logVar.Select(logarithm => scale * logarithm)];
            Expect.Close(Subject.Loss(x, decoded, means, logarithms) - Subject.Loss(x, x, means, logarithms), added, Tolerance.Float64,
                $"{Reconstruction}, plus {Divergence}", what: $"what a wrong x̂ adds to the loss where μ = ({string.Join(", ", means)})");
        }
    }

    [Test, Points(1), Needs(nameof(Divergence_to_the_prior_is_right_by_hand)), Cites("Kingma, Welling 2014, appendix B")]
    [Covers(LawFamily.Magnitude, LawFamily.Size, LawFamily.Precision)]
    [States($"x̂ = x: {Divergence}, for codes of every length, |μ| up to 18000 and ln σ² from −38 to 18", Within = "relative 1e-10")]
    public void Every_code_has_its_divergence() =>
        Law.Holds(Seed, RandomInputs.ScaledLists(["μ", "ln σ²"], most: 9, smallest: 1e-3, largest: 6), code =>
        {
            foreach (var (scale, shift) in new[] { (1, 0), (1000, 0), (1, -20) })
            {
                double[] means = [.. code[0].Select(mean => scale * mean)];
                double[] logarithms = [.. code[1].Select(logarithm => logarithm + shift)];
                var right = 0.5 * means.Zip(logarithms, (m, l) => m * m + Math.Exp(l) - 1 - l).Sum();
                Expect.Close(Subject.Loss([1], [1], means, logarithms), right, Tolerance.Float64, Divergence,
                    what: $"the loss of a perfect reconstruction, with {scale}·μ and ln σ² + {shift} in place of μ and ln σ²");
            }
        }, examples: 40);

    [Test, Points(1), Needs(nameof(Reconstruction_is_half_the_squared_distance)), Cites("Kingma, Welling 2014, eq. (10)")]
    [Covers(LawFamily.Magnitude, LawFamily.Size, LawFamily.Precision)]
    [States("what a wrong x̂ adds to the loss is ½·Σ_d (x_d − x̂_d)² for every D and numbers of every magnitude",
        Within = "relative 1e-10")]
    public void Every_reconstruction_costs_half_the_squared_distance() =>
        Law.Holds(Seed, RandomInputs.ScaledLists(["x", "x̂"], most: 9, smallest: 1e-3), sample =>
            Expect.Close(ReconstructionOf(sample[0], sample[1]), 0.5 * sample[0].Zip(sample[1], (a, b) => (a - b) * (a - b)).Sum(),
                Tolerance.Float64, Reconstruction, what: "what x̂ adds to the loss of a perfect reconstruction"), examples: 40);

    /// <summary>What a wrong x̂ adds to the loss, so that a wrong divergence costs once.</summary>
    private double ReconstructionOf(double[] x, double[] decoded) => Subject.Loss(x, decoded, [0], [1]) - Subject.Loss(x, x, [0], [1]);
}
