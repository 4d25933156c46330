using Grader.Judging.Chance;
using Grader.Results;

namespace Grader.Checks.Diffusion.Oracles;

/// <summary>Points in the plane, connected in their order: what an interpolation has become.</summary>
/// <param name="points">x and y by turns.</param>
internal sealed class ConnectedPath(double[] points)
{
    private readonly double[] jumps = [.. Enumerable.Range(0, points.Length / 2 - 1)
        .Select(i => Math.Sqrt(Math.Pow(points[2 * i + 2] - points[2 * i], 2) + Math.Pow(points[2 * i + 3] - points[2 * i + 1], 2)))];

    /// <summary>The latents of exercise 1b: 500 from (−1, 2) to (−1, −2).</summary>
    public static double[] LineOfExercise1b => Line((-1, 2), (-1, -2), 500);

    /// <summary>Sum of the distances of neighbours.</summary>
    public double Length => jumps.Sum();

    /// <summary>Largest distance of neighbours.</summary>
    public double LargestJump => jumps.Max();

    /// <summary>Places along the line from <paramref name="start"/> to <paramref name="end"/>, both included, x and y by turns.</summary>
    public static double[] Line((double X, double Y) start, (double X, double Y) end, int count) => [.. Enumerable.Range(0, count)
        .Select(i => (double)i / (count - 1)).SelectMany(u => new[] { start.X + u * (end.X - start.X), start.Y + u * (end.Y - start.Y) })];

    /// <summary>The points as a connected line over draws of the data.</summary>
    public static Picture Drawn(string title, IToyDistribution set, params (string Name, double[] Points)[] paths)
    {
        const int Data = 300;
        var random = new UniformNumbers(1);
        var data = Enumerable.Range(0, Data).Select(_ => set.Draw(random)).ToArray();
        return new(title, [.. paths.Select(path => new Panel(path.Name, "x", "y",
        [
            new Series("data", SeriesKind.Dots, [.. data.Select(point => point.X)], [.. data.Select(point => point.Y)]),
            new Series("samples in the order of their latents", SeriesKind.Line, Coordinates(path.Points, 0), Coordinates(path.Points, 1)),
        ]))]);
    }

    private static double[] Coordinates(double[] points, int axis) => [.. points.Where((_, index) => index % 2 == axis)];
}
