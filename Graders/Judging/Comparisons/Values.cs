using static TorchSharp.torch;

namespace Grader.Judging.Comparisons;

/// <summary>Numbers with a shape, whatever they came in: the one form in which values are compared and shown.</summary>
/// <param name="Numbers">In row-major order.</param>
/// <param name="Shape">Sizes; none for a single number.</param>
internal sealed record Values(double[] Numbers, long[] Shape)
{
    public static Values Of(double number) => new([number], []);

    public static Values Of(double[] numbers) => new(numbers, [numbers.Length]);

    public static Values Of(Tensor tensor) => new(Read(tensor), tensor.shape);

    public bool Empty => Numbers.Length == 0;

    /// <summary>"(1, 0)" for the flat index 2 of shape [2, 2]; "" for a single number.</summary>
    public string IndexText(int flat)
    {
        if (Shape.Length == 0)
            return "";

        var index = new long[Shape.Length];
        long rest = flat;
        for (var axis = Shape.Length - 1; axis >= 0; axis--)
            (rest, index[axis]) = Math.DivRem(rest, Shape[axis]);

        return index.Length == 1 ? $"index {index[0]}" : $"index ({string.Join(", ", index)})";
    }

    /// <summary>The numbers for reading, shortened to a line, in the usual digits.</summary>
    public override string ToString() => InDigits(Text.UsualDigits);

    /// <summary>The numbers for reading, shortened to a line.</summary>
    public string InDigits(int digits) => Shape.Length switch
    {
        0 => Text.Number(Numbers[0], digits),
        1 => Text.List(Numbers, digits),
        _ => $"{Text.List(Numbers, digits)}, shape {Text.Shape(Shape)}",
    };

    private static double[] Read(Tensor tensor)
    {
        using var _ = no_grad();
        using var flat = tensor.detach().to(ScalarType.Float64).reshape(-1); // Held until the copy is made, which reads its memory.
        return flat.data<double>().ToArray();
    }
}
