using Grader.Checks.Diffusion.Oracles;
using NUnit.Framework;

namespace Grader.Tests.Diffusion;

internal sealed class WayBackTests
{
    private const int Points = 500;

    [TestCase(50)]
    [TestCase(250)]
    [TestCase(1000)]
    public void Film_has_20_frames_from_the_latents_to_the_samples(int stepCount)
    {
        var film = Way(stepCount).Film;
        Assert.That(film.Animated);
        Assert.That(film.Panels, Has.Count.EqualTo(20));
        Assert.That(film.Panels.Select(panel => panel.Series[0].X[0]), Is.Ordered.Descending);
        Assert.That((film.Panels[0].Caption, film.Panels[^1].Caption), Is.EqualTo(($"t = {stepCount}", "t = 0")));
    }

    [Test]
    public void Short_way_shows_each_state_once() =>
        Assert.That(Way(5).Film.Panels.Select(panel => panel.Series[0].X[0]), Is.EqualTo(new double[] { 5, 4, 3, 2, 1, 0 }));

    [Test]
    public void Frame_shows_the_same_150_points_throughout() =>
        Assert.That(Way(50).Film.Panels.Select(panel => panel.Series[0].Y), Is.All.EqualTo(Enumerable.Range(0, 150).Select(i => (double)i)));

    [Test]
    public void Stills_show_every_point() =>
        Assert.That(Way(50).Stills.Panels.Select(panel => (panel.Caption, panel.Series[0].X.Length)),
            Is.EqualTo(new[] { ("t = 50", Points), ("t = 25", Points), ("t = 10", Points), ("t = 0", Points) }));

    /// <summary>Point i of x_t lies at (t, i).</summary>
    private static WayBack Way(int stepCount) =>
        new("Way back", stepCount, t => [.. Enumerable.Range(0, Points).SelectMany(i => new double[] { t, i })]);
}
