namespace Grader.Judging.Comparisons;

/// <summary>How numbers and shapes are written in messages.</summary>
internal static class Text
{
    private const int MostShown = 8;

    public static string Number(double value) => value.ToString("G7");

    public static string Small(double value) => value.ToString("G3");

    public static string Shape(IEnumerable<long> shape) => $"[{string.Join(", ", shape)}]";

    public static string List(double[] values) => values.Length <= MostShown
        ? $"[{string.Join(", ", values.Select(Number))}]"
        : $"[{string.Join(", ", values.Take(MostShown - 1).Select(Number))}, … {Number(values[^1])}] ({values.Length} numbers)";
}
