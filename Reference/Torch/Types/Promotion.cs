namespace TorchSharp;

/// <summary>
/// Which type the result of an operation on several types has, as PyTorch decides it: a tensor with dimensions outranks a
/// 0-dimensional one, which outranks a plain number, unless the lower one is of a higher kind (bool, whole, floating point).
/// </summary>
internal static class Promotion
{
    private enum Rank { Number, ZeroDimensional, Dimensional }

    public static ScalarType Of(Tensor a, Tensor b)
    {
        var (rankA, rankB) = (RankOf(a), RankOf(b));
        var (typeA, typeB) = (TypeOf(a), TypeOf(b));
        return rankA == rankB ? Wider(typeA, typeB)
            : rankA > rankB ? Combine(typeA, typeB)
            : Combine(typeB, typeA);
    }

    /// <summary>The type that holds values of both.</summary>
    public static ScalarType Wider(ScalarType a, ScalarType b) => Width(a) >= Width(b) ? a : b;

    /// <summary>The type of floating-point functions and true division of this type.</summary>
    public static ScalarType Floating(ScalarType type) => type.IsFloatingPoint() ? type : get_default_dtype();

    /// <summary>The type in which whole numbers and truth values are summed.</summary>
    public static ScalarType Summed(ScalarType type) => type.IsFloatingPoint() ? type : ScalarType.Int64;

    /// <summary>Bool, whole or floating point: an in-place result may not be of a higher kind than its target.</summary>
    public static int Kind(ScalarType type) => type == ScalarType.Bool ? 0 : type.IsFloatingPoint() ? 2 : 1;

    private static ScalarType Combine(ScalarType higher, ScalarType lower) =>
        Kind(lower) > Kind(higher) ? Wider(higher, lower) : higher;

    private static Rank RankOf(Tensor t) =>
        t.Body.IsNumber ? Rank.Number : t.Layout.Rank == 0 ? Rank.ZeroDimensional : Rank.Dimensional;

    private static ScalarType TypeOf(Tensor t) =>
        t.Body.IsNumber && t.dtype.IsFloatingPoint() ? get_default_dtype() : t.dtype;

    private static int Width(ScalarType type) => type switch
    {
        ScalarType.Bool => 0,
        ScalarType.Byte => 1,
        ScalarType.Int32 => 2,
        ScalarType.Int64 => 3,
        ScalarType.Float32 => 4,
        _ => 5,
    };
}
