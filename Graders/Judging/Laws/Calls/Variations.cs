using System.Runtime.CompilerServices;
using Grader.Judging.Comparisons;
using static TorchSharp.torch;

namespace Grader.Judging.Laws.Calls;

/// <summary>
/// Values near a given one, of the same type and form. A number keeps its sign, a share of one stays a share, and a whole number among
/// others becomes no larger: it may be an index, and what refers to later things may never end. Of many numbers all change, then the last
/// alone, then the order of real ones, since a cache may look at some of them, or at their sum.
/// </summary>
internal static class Variations
{
    /// <summary>The values near an argument; none where there is no other value that is likely to be valid.</summary>
    public static IEnumerable<Variation> Of(object? argument) => argument switch
    {
        ILent lent => lent.Others(),
        int number => [new((int)(number > 1 ? number - 1 : number + 1))],
        long number => [new(number > 1 ? number - 1 : number + 1)],
        _ => OfPart(argument),
    };

    private static IEnumerable<Variation> OfPart(object? value) => value switch
    {
        null or string => [],
        Tensor tensor => OfTensor(tensor),
        Array { Rank: > 1 } grid => OfGrid(grid),
        Array array => OfArray(array),
        ITuple => [],
        Enum member => OthersOf(member),
        IConvertible => OfNumber(value) is { } other ? [new(other)] : [],
        _ => OfRecord(value),
    };

    private static object? OfNumber(object value) => value switch
    {
        bool truth => !truth,
        double number => Near(number),
        float number => (float)Near(number),
        int and > 0 => (int)value - 1,
        long and > 0 => (long)value - 1,
        byte number => (byte)(number ^ 1),
        _ => null,
    };

    private static double Near(double number) => number == 0 ? 1.0 / 16 : number * 7 / 8;

    private static IEnumerable<Variation> OthersOf(Enum member) =>
        Enum.GetValues(member.GetType()).Cast<object>().Where(other => !other.Equals(member)).Take(1).Select(other => new Variation(other));

    private static IEnumerable<Variation> OfTensor(Tensor tensor)
    {
        if (tensor.numel() == 0)
            yield break;

        if (tensor.dtype == ScalarType.Bool)
        {
            yield return new(tensor.logical_not());
            yield break;
        }

        var numbers = tensor.Numbers();
        foreach (var others in OfNumbers(numbers, isWhole: !tensor.is_floating_point()))
            yield return new(others.ToTensor(tensor.shape, ScalarType.Float64).to(tensor.dtype));
    }

    private static IEnumerable<double[]> OfNumbers(double[] numbers, bool isWhole)
    {
        double Next(double number) => !isWhole ? Near(number) : number > 0 ? number - 1 : number;
        yield return Array.ConvertAll(numbers, Next);
        if (numbers.Length == 1)
            yield break;

        yield return [.. numbers[..^1], Next(numbers[^1])];
        if (!isWhole)
            yield return [.. numbers.Reverse()];
    }

    private static IEnumerable<Variation> OfArray(Array array)
    {
        if (array.Length == 0)
            yield break;

        foreach (var last in OfPart(array.GetValue(array.Length - 1)))
            yield return new(With(array, (i, item) => i == array.Length - 1 ? last.Value : item));

        if (array.Length == 1)
            yield break;

        yield return new(With(array, (_, item) => OfPart(item).FirstOrDefault()?.Value ?? item));
        if (array is double[] or float[])
            yield return new(With(array, (i, _) => array.GetValue(array.Length - 1 - i)));
    }

    private static Array With(Array array, Func<int, object?, object?> item)
    {
        var other = Array.CreateInstance(array.GetType().GetElementType()!, array.Length);
        for (var i = 0; i < array.Length; i++)
            other.SetValue(item(i, array.GetValue(i)), i);

        return other;
    }

    private static IEnumerable<Variation> OfGrid(Array grid)
    {
        if (grid is not double[,] numbers)
            yield break;

        var other = (double[,])numbers.Clone();
        for (var i = 0; i < other.GetLength(0); i++)
        {
            for (var j = 0; j < other.GetLength(1); j++)
                other[i, j] = Near(other[i, j]);
        }

        yield return new(other);
    }

    private static IEnumerable<Variation> OfRecord(object record)
    {
        var parts = RecordParts.Of(record);
        for (var i = 0; i < parts.Count; i++)
        {
            foreach (var other in OfPart(parts[i].Value))
            {
                if (RecordParts.With(record, i, other.Value) is { } changed)
                    yield return new(changed, parts[i].Name);
            }
        }
    }
}

/// <summary>A value near another one.</summary>
/// <param name="Value">The value.</param>
/// <param name="Part">Which value of a record differs; null where it is none.</param>
internal sealed record Variation(object? Value, string? Part = null)
{
    /// <summary>What differs, in words.</summary>
    /// <param name="argument">Name of the argument.</param>
    public string Name(string argument) => Part is null ? argument : $"{Part} of {argument}";
}
