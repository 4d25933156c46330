using Grader.Reporting.Pictures;
using NUnit.Framework;

namespace Grader.Tests.Reporting;

internal sealed class AxisTests
{
    [TestCase(0, 1, "0 0.2 0.4 0.6 0.8 1")]
    [TestCase(-2, 2, "-2 -1 0 1 2")]
    [TestCase(1, 1000, "0 200 400 600 800 1000")]
    [TestCase(0.1, 0.3, "0.1 0.15 0.2 0.25 0.3")]
    [TestCase(-1e-5, 1e-5, "-1E-05 -5E-06 0 5E-06 1E-05")]
    public void Ticks_are_round(double low, double high, string labels) =>
        Assert.That(string.Join(' ', Axis.Spanning([low, high]).Ticks().Select(tick => tick.Label)), Is.EqualTo(labels));

    [Test]
    public void One_value_or_none_still_makes_an_axis([Values(0.0, 5.0, -1e300, double.NaN)] double value)
    {
        var axis = Axis.Spanning([value]);
        Assert.That(axis.Span, Is.GreaterThan(0).And.LessThan(double.PositiveInfinity));
        Assert.That(axis.Ticks().Count(), Is.InRange(1, 20));
    }

    [Test]
    public void Values_that_are_not_finite_do_not_change_the_axis()
    {
        var axis = Axis.Spanning([0, double.PositiveInfinity, 1, double.NaN]);
        Assert.That(axis.High, Is.EqualTo(1.04).Within(1e-12));
    }
}
