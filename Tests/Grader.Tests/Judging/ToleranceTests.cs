using FluentAssertions;
using Grader.Judging.Comparisons;
using NUnit.Framework;

namespace Grader.Tests.Judging;

internal sealed class ToleranceTests
{
    [Test]
    public void It_allows_its_absolute_and_relative_share()
    {
        var tolerance = new Tolerance(0.1, 1, "example");

        tolerance.Allows(111.9, 100).Should().BeFalse();
        tolerance.Allows(111, 100).Should().BeTrue();
        tolerance.Allows(89, 100).Should().BeTrue();
        tolerance.Allows(1, 0).Should().BeTrue();
    }

    [TestCase(double.NaN, 0)]
    [TestCase(0, double.NaN)]
    [TestCase(double.PositiveInfinity, double.PositiveInfinity)]
    public void It_never_allows_what_is_not_finite(double found, double expected) =>
        new Tolerance(1, double.MaxValue, "anything").Allows(found, expected).Should().BeFalse();

    [Test]
    public void A_long_sum_allows_in_proportion_to_its_length()
    {
        Tolerance.Float32.Over(8).Should().Be(Tolerance.Float32);
        Tolerance.Float32.Over(320).Relative.Should().BeApproximately(1e-4, 1e-12);
    }

    [Test]
    public void Exact_allows_no_difference()
    {
        Tolerance.Exact.Allows(1, 1).Should().BeTrue();
        Tolerance.Exact.Allows(Math.BitIncrement(1), 1).Should().BeFalse();
    }

    [Test]
    public void It_says_how_much_and_why() =>
        Tolerance.Float32.ToString().Should().Be("1e-5 of it plus 1e-6 (rounding of single precision)");

    [TestCase(0, 1e-6, "1e-6 (chance)")]
    [TestCase(0.01, 0, "1e-2 of it (chance)")]
    public void What_is_not_allowed_is_not_named(double relative, double absolute, string text) =>
        new Tolerance(relative, absolute, "chance").ToString().Should().Be(text);
}
