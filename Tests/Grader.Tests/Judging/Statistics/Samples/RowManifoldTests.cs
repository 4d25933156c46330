using Grader.Judging.Chance;
using Grader.Judging.Statistics.Samples;
using NUnit.Framework;

namespace Grader.Tests.Judging.Statistics.Samples;

internal sealed class RowManifoldTests
{
    [Test]
    public void Of_points_of_the_plane_it_is_the_precision_of_their_manifold()
    {
        var random = new UniformNumbers(5);
        var (reference, generated) = (Points(random, 200, 1), Points(random, 150, 1.5));
        var right = Manifold.Precision(Neighbours.Of(PlanePoints.Of(generated), PlanePoints.Of(reference)));

        var inside = RowManifold.Of(Rows(reference)).Inside(Rows(generated));

        Assert.That(inside, Is.EqualTo(150 * right).Within(1e-9));
        Assert.That(inside, Is.InRange(1, 149));
    }

    [Test]
    public void Balls_reach_to_the_kth_neighbour_and_do_not_hold_their_edge()
    {
        var line = RowManifold.Of([[0], [1], [3], [7]], k: 2); // radii 3, 2, 3, 6

        Assert.That(line.Inside([[-2.9], [-3], [12.9], [13], [3.5]]), Is.EqualTo(3));
    }

    [Test]
    public void Too_few_rows_are_refused() =>
        Assert.That(() => RowManifold.Of([[0], [1]]), Throws.ArgumentException.With.Message.Contains("2 rows"));

    private static (double X, double Y)[] Points(UniformNumbers random, int count, double width) =>
        [.. Enumerable.Range(0, count).Select(_ => random.NormalPair()).Select(pair => (width * pair.First, width * pair.Second))];

    private static double[][] Rows((double X, double Y)[] points) => [.. points.Select(point => new[] { point.X, point.Y })];
}
