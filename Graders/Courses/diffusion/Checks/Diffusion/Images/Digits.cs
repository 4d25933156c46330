namespace Grader.Checks.Diffusion.Images;

/// <summary>The handwritten digits of fixtures/datasets/digits.txt, which this assembly carries within it.</summary>
internal static class Digits
{
    private const string GreyValues = "0123456789abcdefg";

    public static ImageSet Shipped { get; } = new([.. Read()]);

    private static IEnumerable<Digit> Read()
    {
        using var reader = new StreamReader(typeof(Digits).Assembly.GetManifestResourceStream("digits.txt")!);
        while (reader.ReadLine() is { } line)
            yield return new(line[0] - '0', [.. line[2..].Select(grey => GreyValues.IndexOf(grey))]);
    }
}
