using System.Globalization;
using System.Xml.Linq;
using Grader.Reporting.Pictures;
using Grader.Results;
using NUnit.Framework;

namespace Grader.Tests.Reporting;

internal sealed class SvgPanelTests
{
    private static readonly Panel blackBesideWhite = new("", "", "", [new Series("", SeriesKind.Pixels, [0, 1], [0, 0], [0, 1])]);

    [Test]
    public void Images_have_squares_from_black_to_white_and_no_axes() =>
        Assert.That(Paths().Select(path => path.Attribute("fill")?.Value), Is.EqualTo(["#000000", "#ffffff"]));

    [Test]
    public void Neighbouring_pixels_touch()
    {
        var squares = Paths().Select(path => path.Attribute("d")!.Value[1..].Split(' ', 'h', 'v')).ToList();
        var (left, side, right) = (Number(squares[0][0]), Number(squares[0][2]), Number(squares[1][0]));
        Assert.That(right - left, Is.EqualTo(side).Within(0.3)); // the overlap, and a tenth for rounding
        Assert.That(squares[0][1], Is.EqualTo(squares[1][1]), "the upper edge");
    }

    private static List<XElement> Paths()
    {
        var svg = SvgPanel.Of(blackBesideWhite, new SharedAxes([blackBesideWhite])).ToString();
        return [.. XElement.Parse(svg).Descendants("path")];
    }

    private static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);
}
