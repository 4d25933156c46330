using System.Globalization;
using System.Xml.Linq;
using Grader.Reporting.Pictures;
using Grader.Results;
using NUnit.Framework;

namespace Grader.Tests.Reporting;

internal sealed class SvgFramesTests
{
    private const int Count = 24;

    [Test]
    public void Only_the_last_frame_shows_where_nothing_moves() => Assert.That(
        Frames().Select(frame => frame.Attribute("display")!.Value), Is.EqualTo(Enumerable.Repeat("none", Count - 1).Append("inline")));

    [Test]
    public void At_every_time_one_frame_shows_and_every_frame_shows_once()
    {
        var shown = Enumerable.Range(0, 1000).Select(i => FrameAt(i / 1000.0)).ToList();
        Assert.That(shown, Is.Ordered);
        Assert.That(shown.Distinct(), Is.EqualTo(Enumerable.Range(0, Count)));
    }

    [Test]
    public void Film_repeats_without_end_and_all_frames_keep_the_same_time() => Assert.That(
        Frames().Select(frame => frame.Element("animate")!)
            .Select(animate => (animate.Attribute("dur")!.Value, animate.Attribute("repeatCount")!.Value)),
        Is.All.EqualTo(("5.45s", "indefinite"))); // 23 · 0.15 s + 2 s

    [Test]
    public void Frames_share_their_axes() => Assert.That(Frames().Select(Axes), Is.All.EqualTo(Axes(Frames()[0])));

    private static string Axes(XElement frame) => frame.Element("path")!.Attribute("d")!.Value.Split("h0")[0];

    /// <summary>The index of the one frame that shows at a fraction of the film's time.</summary>
    private static int FrameAt(double time) => Frames().Index().Single(frame => Shows(frame.Item, time)).Index;

    /// <summary>The value of a discrete animation at a fraction of its time: the one of the last key time that is not later.</summary>
    private static bool Shows(XElement frame, double time)
    {
        var animate = frame.Element("animate")!;
        var values = animate.Attribute("values")!.Value.Split(';');
        var times = animate.Attribute("keyTimes")!.Value.Split(';')
            .Select(key => double.Parse(key, CultureInfo.InvariantCulture)).ToArray();
        return values[Array.FindLastIndex(times, key => key <= time)] == "inline";
    }

    private static List<XElement> Frames() =>
        [.. XElement.Parse(Film).Descendants("g").Where(group => group.Attribute("display") is not null)];

    private static string Film { get; } = SvgFrames.Of([.. Enumerable.Range(0, Count).Select(Panel)]).ToString();

    // The first point stays at the origin while the second one leaves it.
    private static Panel Panel(int frame) =>
        new($"t = {Count - frame}", "x", "y", [new Series("samples", SeriesKind.Dots, [0, 1 + frame], [0, -1 - frame])]);
}
