namespace Grader.Judging.Comparisons;

/// <summary>How numbers and shapes are written in messages.</summary>
public static class Text
{
    internal const int UsualDigits = 7;
    private const int MostShown = 8, AllDigits = 17;

    /// <summary>"0.3333333".</summary>
    public static string Number(double value, int digits = UsualDigits) => value.ToString($"G{digits}");

    /// <summary>The digits with which two numbers that differ look different; the usual ones, if these do.</summary>
    internal static int DigitsToTell(double one, double other)
    {
        var digits = UsualDigits;
        while (digits < AllDigits && !one.Equals(other) && Number(one, digits) == Number(other, digits))
            digits++;

        return digits;
    }

    internal static string Small(double value) => value.ToString("G3");

    internal static string Shape(IEnumerable<long> shape) => $"[{string.Join(", ", shape)}]";

    /// <summary>"[1, 2, 3]"; of a long list the beginning, the end and the length.</summary>
    public static string List(double[] values, int digits = UsualDigits)
    {
        var shown = values.Length <= MostShown ? values : values[..(MostShown - 1)];
        var numbers = string.Join(", ", shown.Select(value => Number(value, digits)));
        return shown == values ? $"[{numbers}]" : $"[{numbers}, … {Number(values[^1], digits)}] ({values.Length} numbers)";
    }
}
