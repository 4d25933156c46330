using System.Globalization;
using Grader.Reporting.Pictures;
using NUnit.Framework;

namespace Grader.Tests.Reporting;

internal sealed class ColorScaleTests
{
    [Test]
    public void Later_levels_are_lighter()
    {
        var luminances = Enumerable.Range(0, ColorScale.Levels).Select(level => Luminance(ColorScale.Color(level)));
        Assert.That(luminances, Is.Ordered.And.Unique);
    }

    [Test]
    public void Both_ends_stand_out_from_a_white_and_a_black_page([Values(0, ColorScale.Levels - 1)] int level)
    {
        var luminance = Luminance(ColorScale.Color(level));
        Assert.That((1.05 / (luminance + 0.05), (luminance + 0.05) / 0.05), Is.GreaterThan((1.4, 1.4)));
    }

    [TestCase(-3, 0)]
    [TestCase(double.NaN, 0)]
    [TestCase(0.5, 12)]
    [TestCase(7, ColorScale.Levels - 1)]
    public void A_value_outside_the_scale_is_taken_to_its_end(double value, int level) =>
        Assert.That(ColorScale.Level(value), Is.EqualTo(level));

    // Relative luminance, WCAG 2.2.
    private static double Luminance(string color)
    {
        var channels = new[] { 1, 3, 5 }.Select(i => int.Parse(color.AsSpan(i, 2), NumberStyles.HexNumber) / 255.0)
            .Select(c => c <= 0.04045 ? c / 12.92 : Math.Pow((c + 0.055) / 1.055, 2.4)).ToArray();
        return 0.2126 * channels[0] + 0.7152 * channels[1] + 0.0722 * channels[2];
    }
}
