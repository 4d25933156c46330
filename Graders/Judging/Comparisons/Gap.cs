namespace Grader.Judging.Comparisons;

/// <summary>How far found values are from expected ones of equal shape.</summary>
/// <param name="Absolute">Largest |found − expected|.</param>
/// <param name="Relative">
/// Largest |found − expected| / |expected| of the values outside their tolerance; null where each of these is expected to be 0.
/// </param>
/// <param name="Worst">Flat index of the value that exceeds its tolerance most.</param>
/// <param name="Count">How many values are outside their tolerance.</param>
internal sealed record Gap(double Absolute, double? Relative, int Worst, int Count)
{
    public static Gap Between(double[] found, double[] expected, Tolerance tolerance)
    {
        var outside = Enumerable.Range(0, found.Length).Where(i => !tolerance.Allows(found[i], expected[i])).ToArray();
        var differences = found.Zip(expected, (f, e) => double.IsFinite(f) ? Math.Abs(f - e) : double.PositiveInfinity).ToArray();
        return new(
            differences.Max(),
            outside.Where(i => expected[i] != 0).Max(i => (double?)(differences[i] / Math.Abs(expected[i]))),
            outside.Length == 0 ? 0
                : outside.MaxBy(i => differences[i] / (tolerance.Absolute + tolerance.Relative * Math.Abs(expected[i]) + double.Epsilon)),
            outside.Length);
    }

    public string InWords(Values found)
    {
        if (found.Numbers.Length == 1)
            return $"off by {Text.Small(Absolute)}";

        var relative = Relative is { } share ? $"largest relative error {Text.Small(share)}, " : "";
        return $"largest absolute error {Text.Small(Absolute)}, {relative}"
            + $"{Count} of {found.Numbers.Length} values wrong, worst at {found.IndexText(Worst)}";
    }
}
