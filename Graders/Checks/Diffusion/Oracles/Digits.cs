namespace Grader.Checks.Diffusion.Oracles;

/// <summary>A handwritten digit.</summary>
/// <param name="Label">0, …, 9.</param>
/// <param name="Grey">Grey values 0, …, 16, row by row.</param>
internal sealed record Digit(int Label, int[] Grey);

/// <summary>The handwritten digits of fixtures/datasets/digits.txt, which this assembly carries within it.</summary>
internal static class Digits
{
    /// <summary>Of one image, 8 × 8.</summary>
    public const int Pixels = 64;

    /// <summary>Grey values.</summary>
    public const int Levels = 17;

    /// <summary>Labels.</summary>
    public const int Kinds = 10;

    private const string GreyValues = "0123456789abcdefg";
    private const int Part = 6;

    private static readonly Digit[] all = [.. Read()];

    /// <summary>Five sixths of the images.</summary>
    public static IReadOnlyList<Digit> ForTraining { get; } = [.. all.Where((_, index) => index % Part != 0)];

    /// <summary>The others, which no training sees.</summary>
    public static IReadOnlyList<Digit> HeldOut { get; } = [.. all.Where((_, index) => index % Part == 0)];

    /// <summary>x = 2·(v + u)/17 − 1, u uniform on [0, 1).</summary>
    public static double[] Scaled(Digit digit, UniformNumbers random) => [.. digit.Grey.Select(grey => 2 * (grey + random.Next()) / Levels - 1)];

    private static IEnumerable<Digit> Read()
    {
        using var reader = new StreamReader(typeof(Digits).Assembly.GetManifestResourceStream("digits.txt")!);
        while (reader.ReadLine() is { } line)
        {
            yield return new(line[0] - '0', [.. line[2..].Select(grey => GreyValues.IndexOf(grey))]);
        }
    }
}
