using Grader.Checks.Diffusion.Training;
using NUnit.Framework;

namespace Grader.Tests.Diffusion;

internal sealed class TrajectoryPicturesTests
{
    private const int Points = 500;

    [TestCase(50)]
    [TestCase(250)]
    [TestCase(1000)]
    public void Animation_has_20_frames_from_the_latents_to_the_samples(int stepCount)
    {
        var animation = Pictures(stepCount).Animation;
        Assert.That(animation.Animated);
        Assert.That(animation.Panels, Has.Count.EqualTo(20));
        Assert.That(animation.Panels.Select(panel => panel.Series[0].X[0]), Is.Ordered.Descending);
        Assert.That((animation.Panels[0].Caption, animation.Panels[^1].Caption), Is.EqualTo(($"t = {stepCount}", "t = 0")));
    }

    [Test]
    public void A_short_trajectory_shows_each_state_once() =>
        Assert.That(Pictures(5).Animation.Panels.Select(panel => panel.Series[0].X[0]), Is.EqualTo(new double[] { 5, 4, 3, 2, 1, 0 }));

    [Test]
    public void Frame_shows_the_same_150_points_throughout() =>
        Assert.That(Pictures(50).Animation.Panels.Select(panel => panel.Series[0].Y),
            Is.All.EqualTo(Enumerable.Range(0, 150).Select(i => (double)i)));

    [Test]
    public void Stills_show_every_point() =>
        Assert.That(Pictures(50).Stills.Panels.Select(panel => (panel.Caption, panel.Series[0].X.Length)),
            Is.EqualTo(new[] { ("t = 50", Points), ("t = 25", Points), ("t = 10", Points), ("t = 0", Points) }));

    /// <summary>Point i of x_t lies at (t, i).</summary>
    private static TrajectoryPictures Pictures(int stepCount) =>
        new("Way back", stepCount, t => [.. Enumerable.Range(0, Points).SelectMany(i => new double[] { t, i })]);
}
