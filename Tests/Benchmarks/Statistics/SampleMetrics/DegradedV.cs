using Grader.Checks.Diffusion.Oracles;
using Grader.Judging.Chance;

namespace Grader.Benchmarks.Statistics.SampleMetrics;

/// <summary>
/// Samples of the standardised V as wrong samplers give them: each a change of correct, independent draws, so that what a metric sees of it
/// is known apart from any training.
/// </summary>
internal static class DegradedV
{
    /// <summary>What is judged as correct.</summary>
    public const string Null = "none";

    /// <summary>Every degradation by its name; <see cref="Null"/> is not among them.</summary>
    public static IReadOnlyDictionary<string, Func<int, UniformNumbers, (double X, double Y)[]>> All { get; } =
        new Dictionary<string, Func<int, UniformNumbers, (double X, double Y)[]>>
        {
            ["blur 0.05"] = (count, random) => Blurred(count, random, 0.05),
            ["blur 0.1"] = (count, random) => Blurred(count, random, 0.1),
            ["blur 0.2"] = (count, random) => Blurred(count, random, 0.2),
            ["drop arm"] = (count, random) => Weighted(count, random, 1),
            ["60/40"] = (count, random) => Weighted(count, random, 0.6),
            ["shrink 0.97"] = (count, random) => Changed(count, random, point => (0.97 * point.X, 0.97 * point.Y)),
            ["shrink 0.9"] = (count, random) => Changed(count, random, point => (0.9 * point.X, 0.9 * point.Y)),
            ["mean collapse"] = (count, random) => Changed(count, random, _ => Noise(random, 0.05)),
            ["Gaussian fit"] = (count, random) => Changed(count, random, _ => Noise(random, 1)),
            ["memorise 300"] = Memorised,
            ["2 % garbage"] = (count, random) => Changed(count, random, point => random.Next() < 0.02 ? Garbage(random) : point),
        };

    /// <summary>Correct draws.</summary>
    public static (double X, double Y)[] Draw(int count, UniformNumbers random)
    {
        var v = new LetterV();
        return [.. Enumerable.Range(0, count).Select(_ => v.Draw(random))];
    }

    private static (double X, double Y)[] Changed(int count, UniformNumbers random,
        Func<(double X, double Y), (double X, double Y)> change) =>
        [.. Draw(count, random).Select(change)];

    private static (double X, double Y)[] Blurred(int count, UniformNumbers random, double deviation) => Changed(count, random, point =>
    {
        var (x, y) = Noise(random, deviation);
        return (point.X + x, point.Y + y);
    });

    /// <summary>The right arm with another weight than one half.</summary>
    private static (double X, double Y)[] Weighted(int count, UniformNumbers random, double right) =>
        Changed(count, random, point => (random.Next() < right ? Math.Abs(point.X) : -Math.Abs(point.X), point.Y));

    private static (double X, double Y)[] Memorised(int count, UniformNumbers random)
    {
        var kept = Draw(300, random);
        return Changed(count, random, _ => kept[random.Below(kept.Length)]);
    }

    private static (double X, double Y) Noise(UniformNumbers random, double deviation)
    {
        var (x, y) = random.NormalPair();
        return (deviation * x, deviation * y);
    }

    private static (double X, double Y) Garbage(UniformNumbers random) => (6 * random.Next() - 3, 6 * random.Next() - 3);
}
