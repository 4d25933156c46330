using Grader.Judging;
using Grader.Judging.Comparisons;
using Grader.Judging.Witnesses;
using NUnit.Framework;

namespace Grader.Tests.Judging.Witnesses;

/// <summary>The claim that (x_1, x_2) ↦ (x_1², x_2) is not injective on [−10, 10]².</summary>
internal sealed class CollisionTests
{
    private static readonly Collision square = new("(x_1², x_2)", x => [x[0] * x[0], x[1]], dimension: 2)
    {
        Domain = (x, what) => Expect.Between(x, -10, 10, "x lies in [−10, 10]²", what: what),
    };

    [Test]
    public void Two_points_with_one_image_prove_it() => Assert.That(() => square.ShownBy([-3, 1], [3, 1]), Throws.Nothing);

    [Test]
    public void Two_images_prove_nothing() =>
        Assert.That(Failure([-3, 1], [3, 1.5]), Does.StartWith("Expected (x_1², x_2) at x' at index 1 to be 1, but found 1.5"));

    [Test]
    public void One_point_twice_proves_nothing() => Assert.That(Failure([3, 1], [3, 1]), Does.Contain("the distance of x and x'"));

    [Test]
    public void Points_so_close_that_rounding_joins_them_prove_nothing() =>
        Assert.That(Failure([1e-7, 1], [0, 1]), Does.Contain("the distance of x and x'"));

    [Test]
    public void Points_outside_the_domain_prove_nothing() =>
        Assert.That(Failure([-30, 1], [30, 1]), Does.StartWith("Expected x to be in [-10, 10]"));

    [TestCase(new double[0])]
    [TestCase(new[] { 3.0 })]
    [TestCase(new[] { 3.0, 1, 0 })]
    [TestCase(new[] { 3.0, double.NaN })]
    [TestCase(new[] { 3.0, double.PositiveInfinity })]
    public void What_is_no_point_proves_nothing(double[] other) => Assert.That(Failure([-3, 1], other), Does.Contain("of x'"));

    private static string Failure(double[] first, double[] second) =>
        Assert.Throws<CheckFailedException>(() => square.ShownBy(first, second))!.Feedback.Summary;
}
