using Grader.Contracts.Diffusion;
using Grader.Judging;
using Grader.Judging.Comparisons;
using Grader.Judging.Laws;
using NUnit.Framework;

namespace Grader.Checks.Diffusion;

/// <summary>Problem 4a: why the likelihood of a diffusion model is intractable.</summary>
[Exempts(LawFamily.Magnitude, "nothing is given but numbers of steps and dimensions, which the family of sizes has")]
[Exempts(LawFamily.Precision, "the answers are a choice and a whole number, judged exactly")]
public sealed class LatentMarginalChecks(HandIn handIn) : ContractChecks<ILatentMarginal>(handIn)
{
    private const string Marginal = "p_θ(x_0) = ∫ p(z_N)·p_θ(x_0|z_1)·∏_{n>1} p_θ(z_{n−1}|z_n) dz_1 … dz_N";

    [Test, Points(1)]
    [Cites("Ho et al. 2020, section 2, first line")]
    [States(Marginal)]
    public void The_reason_for_the_intractability_is_named()
    {
        var reason = Subject.WhyIntractable();
        if (reason != IntractabilityReason.LatentsMustBeIntegratedOut)
        {
            Expect.Fail($"Expected the reason why p_θ(x_0) cannot be maximised directly, but found \"{reason}\".", Marginal,
                Remark(reason), $"{reason}");
        }
    }

    [Test, Points(0.75)]
    [Cites("Ho et al. 2020, section 2, first line")]
    [Covers(LawFamily.Size)]
    [States("N·D variables: D coordinates of each of z_1, …, z_N")]
    public void Every_coordinate_of_every_latent_is_integrated_over()
    {
        foreach (var (stepCount, dimension) in new[] { (1000L, 784L), (1, 1), (1, 784), (1000, 1), (2, 2), (999_999, 196_607) })
            CompareDimension(stepCount, dimension);

        Law.Holds(Seed, RandomInputs.Integers("N", 1, 1000).And(RandomInputs.Integers("D", 1, 1000)),
            size => CompareDimension(size.Item1, size.Item2));
    }

    private void CompareDimension(long stepCount, long dimension)
    {
        var found = Fresh().IntegralDimension(stepCount, dimension);
        Expect.Equal(found, stepCount * dimension, Marginal, Remark(found, stepCount, dimension),
            $"the number of variables for N = {stepCount}, D = {dimension}");
    }

    private static string? Remark(long found, long stepCount, long dimension) =>
        found == stepCount ? "Each latent has as many coordinates as x_0."
        : found == (stepCount + 1) * dimension ? "x_0 is given, so nothing integrates over it."
        : found == (stepCount - 1) * dimension ? "One latent is missing: p_θ(x_0) integrates over z_N as well."
        : found == dimension ? "All latents are integrated over, not one of them."
        : null;

    private static string? Remark(IntractabilityReason reason) => reason switch
    {
        IntractabilityReason.ItIsTractable =>
            "The product of the transitions is the joint density of x_0 and all latents, not the density of x_0.",
        IntractabilityReason.TransitionsAreNotNormalised => "Each p_θ(z_{n−1}|z_n) is a Gaussian, whose normalising constant is known.",
        IntractabilityReason.ForwardDensityIsUnknown => "q(z_n|x_0) = N(√ᾱ_n·x_0, (1 − ᾱ_n)·I) has a closed form.",
        IntractabilityReason.SamplesHaveNoGradient => "Reparametrised samples of a Gaussian have gradients.",
        IntractabilityReason.DataDensityIsUnknown =>
            "The density of the data is unknown for every model, tractable ones included; samples of it suffice for maximum likelihood.",
        _ => null,
    };
}
