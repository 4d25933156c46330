using Grader.Contracts.Foundations;
using Grader.Judging;
using Grader.Judging.Comparisons;
using Grader.Judging.Laws;
using NUnit.Framework;

namespace Grader.Checks.Foundations;

/// <summary>Exercise 3e: the loss of a normalizing flow.</summary>
public sealed class NormalizingFlowLossChecks(HandIn handIn) : ContractChecks<INormalizingFlowLoss>(handIn)
{
    private const string Change = "−ln p(x) = ½·‖z‖² + D/2·ln 2π − ln|det ∂z/∂x|";

    [Test, Points(1), Cites("Papamakarios et al. 2021, eq. (2)")]
    [States("z = (1, −2), ln|det| = 0: 2.5 + ln 2π", Within = "relative 1e-10: a closed form in double precision")]
    [KnownMistakes("½ left out", "the constant for one dimension only, or left out", "ln p in place of −ln p")]
    public void Latents_are_standard_normal()
    {
        var constant = Math.Log(2 * Math.PI);
        Expect.Close(Subject.Loss([1, -2], 0), 2.5 + constant, Tolerance.Float64, Change, what: "the loss of z = (1, −2) with |det| = 1",
            suspects: new()
            {
                { "½·‖z‖² without the constant", 2.5 },
                { "the constant of one dimension", 2.5 + constant / 2 },
                { "‖z‖² without its ½", 5 + constant },
                { "ln p(x), without the minus", -2.5 - constant },
                { "the mean over dimensions", 1.25 + constant / 2 },
            });
    }

    [Test, Points(2), Needs(nameof(Latents_are_standard_normal)), Cites("Papamakarios et al. 2021, eq. (2)")]
    [States("z = (x − m)/s in D dimensions: the negative log-density of N(m, s²)",
        Within = "relative 1e-10: a closed form in double precision")]
    [KnownMistakes("the sign of the logarithm of the determinant", "the determinant left out, or halved")]
    public void Affine_flows_have_the_density_of_a_gaussian() =>
        Law.Holds(Seed, RandomInputs.Lists("z", 1, 4, -3, 3).And(RandomInputs.Numbers("s", 0.2, 0.8)), flow =>
        {
            var (z, s) = flow;
            var logAbsDet = -z.Length * Math.Log(s);
            var right = -z.Sum(coordinate => Math.Log(Math.Exp(-coordinate * coordinate / 2) / (s * Math.Sqrt(2 * Math.PI))));
            Expect.Close(Subject.Loss(z, logAbsDet), right, Tolerance.Float64, Change,
                what: $"the loss of z = [{string.Join(", ", z)}] under z = (x − m)/{s}", suspects: new()
                {
                    { "+ln|det ∂z/∂x|: the determinant of the other direction", right + 2 * logAbsDet },
                    { "the loss without the determinant", right + logAbsDet },
                });
        });
}
