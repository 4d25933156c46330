using Grader.Judging.Chance;
using Grader.Results;

namespace Grader.Checks.Diffusion.Training;

/// <summary>Pictures of the states x_t of some points, from the latents x_T to the samples x_0.</summary>
/// <param name="title">What is shown.</param>
/// <param name="stepCount">T.</param>
/// <param name="state">The points x_t for t = T, ..., 0, x and y by turns.</param>
internal sealed class TrajectoryPictures(string title, int stepCount, Func<int, double[]> state)
{
    /// <summary>Few and thin enough that the frames add less than 60 kB to a page.</summary>
    private const int MostFrames = 20;
    private const int MostPoints = 150;

    /// <summary>Four states side by side.</summary>
    public Picture Stills => new(title, [.. OfStills(stepCount).Select(t => StateAt(t, int.MaxValue))]);

    /// <summary>States at even distances as an animation, fewer points in each.</summary>
    public Picture Animation =>
        new($"{title}, step by step", [.. OfAnimation(stepCount).Select(t => StateAt(t, MostPoints))]) { Animated = true };

    /// <summary>Every t that is shown of a trajectory of T steps.</summary>
    public static IEnumerable<int> Steps(int stepCount) => OfAnimation(stepCount).Union(OfStills(stepCount));

    /// <summary>Standard normal latents in the plane, x and y by turns: the same ones in every picture.</summary>
    public static double[] Latents(int count)
    {
        var random = new UniformNumbers(1);
        return [.. Enumerable.Range(0, count).Select(_ => random.NormalPair()).SelectMany(pair => new[] { pair.First, pair.Second })];
    }

    private static IEnumerable<int> OfStills(int stepCount) => [stepCount, stepCount / 2, stepCount / 5, 0];

    private static IEnumerable<int> OfAnimation(int stepCount) =>
        Enumerable.Range(0, MostFrames).Select(frame => stepCount - frame * stepCount / (MostFrames - 1)).Distinct();

    private Panel StateAt(int t, int most)
    {
        var points = state(t).Chunk(2).Take(most).ToArray();
        return new($"t = {t}", "x", "y",
            [new Series("samples", SeriesKind.Dots, [.. points.Select(point => point[0])], [.. points.Select(point => point[1])])]);
    }
}
