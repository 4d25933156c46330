using Grader.Reporting.Pictures;
using Grader.Results;
using NUnit.Framework;

namespace Grader.Tests.Reporting;

internal sealed class PanelTextTests
{
    [Test]
    public void Dots_are_told_by_their_number_reach_and_centre() => Assert.That(
        Told(new Series("samples", SeriesKind.Dots, [0, 2, double.NaN], [1, 3, 5])),
        Is.EqualTo("t = 0: samples, 2 points, x₁ from 0 to 2, y from 1 to 3, centre (1, 2)"));

    [Test]
    public void A_line_is_told_by_its_ends_and_reach() => Assert.That(
        Told(new Series("loss", SeriesKind.Line, [1, 2, 3], [0.5, 0.125, 0.25])),
        Is.EqualTo("t = 0: loss, a line from (1, 0.5) to (3, 0.25), y from 0.125 to 0.5"));

    [Test]
    public void Images_are_told_by_their_brightness() => Assert.That(
        Told(new Series("digit", SeriesKind.Pixels, [0, 1], [0, 0], [0, 1])),
        Is.EqualTo("t = 0: digit, 2 pixels with mean brightness 0.5 between 0 and 1"));

    [Test]
    public void Every_series_is_told_and_an_empty_one_too() => Assert.That(
        Told(new Series("a", SeriesKind.Line, [], []), new Series("", SeriesKind.Dots, [double.NaN], [0])),
        Is.EqualTo("t = 0: a, nothing to draw; series, nothing to draw"));

    private static string Told(params Series[] series) => PanelText.Of(new Panel("t = 0", "x₁", "", series));
}
