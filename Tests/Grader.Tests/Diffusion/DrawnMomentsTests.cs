using FluentAssertions;
using Grader.Checks.Diffusion.Oracles;
using Grader.Judging.Comparisons;
using NUnit.Framework;
using static TorchSharp.torch;

namespace Grader.Tests.Diffusion;

/// <summary>Moments of z·A + (1, 2) with A = ((1, 2), (0, 3)): by hand, the covariance AᵀA is ((1, 2), (2, 13)).</summary>
internal sealed class DrawnMomentsTests
{
    private static readonly double[] mean = [1, 2];
    private static readonly double[] covariance = [1, 2, 2, 13];

    [Test]
    public void Moments_of_an_affine_map_are_exact()
    {
        var found = DrawnMoments.Of((count, noise) => Rows(Map(noise.Normal(count, 2))), seed: 1);

        found.IsExact.Should().BeTrue();
        Entries(found).Should().Equal([.. mean, .. covariance], (a, b) => Math.Abs(a - b) < 1e-6);
        MomentTest.Near(found, new GaussianData(mean, covariance)).Rejected.Should().BeFalse();
        MomentTest.Near(found, new GaussianData(mean, [1, 2, 2, 13.1])).Rejected.Should().BeTrue();
    }

    [Test]
    public void Moments_of_anything_else_are_estimated_and_chance_is_allowed_for([Values(1, 2, 3)] int seed)
    {
        var found = DrawnMoments.Of((count, noise) => Rows(Map(noise.Normal(2, count).t())), seed);

        found.IsExact.Should().BeFalse();
        MomentTest.Near(found, new GaussianData(mean, covariance)).Rejected.Should().BeFalse();
        MomentTest.Near(found, new GaussianData(mean, [1, 2, 2, 20])).Rejected.Should().BeTrue();
    }

    [Test]
    public void One_number_for_all_rows_is_not_taken_for_one_of_each()
    {
        var found = DrawnMoments.Of((count, noise) => Rows(Map(noise.Normal(1, 2).expand(count, -1))), seed: 1);

        MomentTest.Near(found, new GaussianData(mean, covariance)).Rejected.Should().BeTrue();
    }

    [Test]
    public void What_a_number_explains_of_another_is_its_squared_correlation()
    {
        // By hand: 2²/(1·13) = 0.31.
        var found = DrawnMoments.Of((count, noise) => Rows(Map(noise.Normal(count, 2))), seed: 1);

        MomentTest.Uses(found, first: 1).Found.Should().Contain("0.308");
        MomentTest.Uses(found, first: 1).Rejected.Should().BeFalse();
        MomentTest.Forgets(found, first: 1).Rejected.Should().BeTrue();
    }

    private static Tensor Map(Tensor z) => z.matmul(tensor(new[] { 1f, 2f, 0f, 3f }, 2, 2)) + tensor(new[] { 1f, 2f });

    private static double[][] Rows(Tensor rows) => [.. rows.Numbers().Chunk(2)];

    private static double[] Entries(DrawnMoments found) =>
        [.. found.Mean, found.Covariance(0, 0), found.Covariance(0, 1), found.Covariance(1, 0), found.Covariance(1, 1)];
}
