using Grader.Contracts.Foundations;
using Grader.Judging;
using Grader.Judging.Comparisons;
using Grader.Judging.Laws;
using NUnit.Framework;

namespace Grader.Checks.Foundations;

/// <summary>
/// Exercise 3e: the loss of a normalizing flow. Its three parts are judged by how the loss changes, and up to one sign for all, so that a
/// mistake in one of them costs that part, and a missing minus costs the whole only.
/// </summary>
public sealed class NormalizingFlowLossChecks(HandIn handIn) : ContractChecks<INormalizingFlowLoss>(handIn)
{
    private const string Source = "Papamakarios et al. 2021, eq. (2)";
    private const string Change = "−ln p(x) = ½·‖z‖² + D/2·ln 2π − ln|det ∂z/∂x|";

    [Test, Points(1), Cites(Source)]
    [Covers(LawFamily.Magnitude, LawFamily.Size, LawFamily.Precision)]
    [States("what z adds to the loss of z = 0: ½·‖z‖², for every D and |z| up to 30", Within = "relative 1e-10")]
    public void Latents_add_half_their_squared_norm() => Law.Holds(Seed, Latents, z =>
    {
        var right = 0.5 * z.Sum(coordinate => coordinate * coordinate);
        Expect.Close(Sign() * (Loss(z, 0) - Loss(new double[z.Length], 0)), right, Tolerance.Float64, Change,
            what: "the loss of z less that of z = 0, up to a sign for all", suspects: new()
            {
                { "‖z‖² without its ½", 2 * right },
                { "the mean over dimensions", right / z.Length },
            });
    });

    [Test, Points(1), Cites(Source)]
    [Covers(LawFamily.Size, LawFamily.Precision)]
    [States("z = 0 and |det| = 1: D/2·ln 2π for D = 1, …, 20", Within = "relative 1e-10")]
    public void Each_dimension_adds_the_constant_of_a_gaussian()
    {
        var constant = 0.5 * Math.Log(2 * Math.PI);
        for (var d = 1; d <= 20; d++)
        {
            Expect.Close(Sign() * Loss(new double[d], 0), d * constant, Tolerance.Float64, Change,
                what: $"the loss of z = 0 in {d} dimensions with |det| = 1, up to a sign for all", suspects: new()
                {
                    { "0: the constant is left out", 0 },
                    { "the constant of one dimension", constant },
                    { "ln 2π for each dimension, without ½", 2 * d * constant },
                });
        }
    }

    [Test, Points(1), Cites(Source)]
    [Covers(LawFamily.Magnitude, LawFamily.Size)]
    [States("what the determinant adds to the loss of |det| = 1: −ln|det ∂z/∂x|, from 1e-6 to 1e6 and of either sign",
        Within = "relative 1e-10")]
    public void The_logarithm_of_the_determinant_is_subtracted() =>
        Law.Holds(Seed, RandomInputs.Lists("z", 1, 9, -3, 3).And(RandomInputs.Magnitudes("ln|det|")), flow =>
        {
            var (z, logAbsDet) = flow;
            Expect.Close(Sign() * (Loss(z, logAbsDet) - Loss(z, 0)), -logAbsDet, Tolerance.Float64, Change,
                what: "the loss less that with |det| = 1, up to a sign for all", suspects: new()
                {
                    { "+ln|det ∂z/∂x|: the determinant of the other direction", logAbsDet },
                    { "a loss without the determinant", 0 },
                });
        });

    [Test, Points(1.5), Cites(Source)]
    [Needs(nameof(Latents_add_half_their_squared_norm), nameof(Each_dimension_adds_the_constant_of_a_gaussian),
        nameof(The_logarithm_of_the_determinant_is_subtracted))]
    [States("z = (x − m)/s in D dimensions: the negative log-density of N(m, s²)",
        Within = "relative 1e-10: a closed form in double precision")]
    public void Affine_flows_have_the_density_of_a_gaussian() =>
        Law.Holds(Seed, RandomInputs.Lists("z", 1, 4, -3, 3).And(RandomInputs.Numbers("s", 0.2, 5)), flow =>
        {
            var (z, s) = flow;
            var right = -z.Sum(coordinate => Math.Log(Math.Exp(-coordinate * coordinate / 2) / (s * Math.Sqrt(2 * Math.PI))));
            Expect.Close(Subject.Loss(z, -z.Length * Math.Log(s)), right, Tolerance.Float64, Change,
                what: $"the loss of z under z = (x − m)/{s:G4}", suspects: new()
                {
                    { "ln p(x), without the minus", -right },
                    { "the loss, never below 0", Math.Max(0, right) },
                });
        });

    private static RandomInputs<double[]> Latents =>
        RandomInputs.ScaledLists(["z"], most: 9, smallest: 1e-3, largest: 10).Map(lists => lists[0]);

    /// <summary>−1 where the loss falls with the distance from the origin: the minus is missing.</summary>
    private double Sign() => Loss([2], 0) < Loss([0], 0) ? -1 : 1;

    /// <summary>The loss of a new object, so that what is kept from one call to the next costs that mistake alone.</summary>
    private double Loss(double[] z, double logAbsDet) => Fresh().Loss(z, logAbsDet);
}
