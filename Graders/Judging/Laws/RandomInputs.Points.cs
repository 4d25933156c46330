using FsCheck.Fluent;
using Grader.Judging.Comparisons;
using static TorchSharp.torch;

namespace Grader.Judging.Laws;

public static partial class RandomInputs
{
    /// <summary>
    /// Batches of points, shape [B, D] with 1 ≤ B ≤ rows and 1 ≤ D ≤ dimensions, coordinates in [−3, 3]; they shrink to few points at round
    /// places.
    /// </summary>
    public static RandomInputs<Tensor> Points(string name, int rows = 8, int dimensions = 4, ScalarType dtype = ScalarType.Float32) => From(
        Sizes(1, rows).SelectMany(_ => Sizes(1, dimensions), (b, d) => (b, d))
            .SelectMany(size => Coordinates(size.b * size.d), (size, numbers) => (Numbers: numbers, Rows: size.b, Columns: size.d)),
        SimplerPoints,
        points => $"{name} = {Matrix(points)}").Map(points => tensor(points.Numbers, [points.Rows, points.Columns], dtype));

    /// <summary>Points of a fixed shape.</summary>
    public static RandomInputs<Tensor> Tensors(string name, long[] shape, ScalarType dtype = ScalarType.Float32) => From(
        Coordinates((int)shape.Aggregate(1L, (count, size) => count * size)),
        SimplerNumbers,
        numbers => $"{name} = {Text.List(numbers)}").Map(numbers => tensor(numbers, shape, dtype));

    private static FsCheck.Gen<double[]> Coordinates(int count) => Within(-3, 3).ArrayOf(count);

    private static IEnumerable<(double[] Numbers, int Rows, int Columns)> SimplerPoints((double[] Numbers, int Rows, int Columns) points) =>
        Towards(points.Rows, 1).Select(rows => (points.Numbers[..((int)rows * points.Columns)], (int)rows, points.Columns))
            .Concat(SimplerNumbers(points.Numbers).Select(numbers => (numbers, points.Rows, points.Columns)));

    private static IEnumerable<double[]> SimplerNumbers(double[] numbers)
    {
        for (var i = 0; i < numbers.Length; i++)
        {
            foreach (var rounder in Rounder(numbers[i], -3, 3))
                yield return [.. numbers[..i], rounder, .. numbers[(i + 1)..]];
        }
    }

    private static string Matrix((double[] Numbers, int Rows, int Columns) points) =>
        $"[{string.Join(", ", points.Numbers.Chunk(points.Columns).Select(row => $"[{string.Join(", ", row.Select(Text.Number))}]"))}]";
}
