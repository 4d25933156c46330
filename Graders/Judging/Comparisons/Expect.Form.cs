using System.Runtime.CompilerServices;
using static TorchSharp.torch;

namespace Grader.Judging.Comparisons;

public static partial class Expect
{
    /// <summary>Expects a tensor of this shape; [] is the shape of a single number.</summary>
    public static void Shape(
        Tensor found, long[] expected, string because, string? hint = null, [CallerArgumentExpression(nameof(found))] string what = "") =>
        Shape(RequireValue(found, what, because).shape, expected, because, hint, what);

    /// <summary>Expects a tensor of one of these data types.</summary>
    public static void Dtype(
        Tensor found, ScalarType[] allowed, string because, string? hint = null, [CallerArgumentExpression(nameof(found))] string what = "")
    {
        var dtype = RequireValue(found, what, because).dtype;
        if (!allowed.Contains(dtype))
        {
            var names = string.Join(" or ", allowed);
            Fail($"Expected {what} to have data type {names}, but found {dtype}.", because, hint, $"{dtype}", names);
        }
    }

    /// <summary>Expects a tensor of this data type.</summary>
    public static void Dtype(
        Tensor found, ScalarType expected, string because, string? hint = null,
        [CallerArgumentExpression(nameof(found))] string what = "") =>
        Dtype(found, [expected], because, hint, what);

    /// <summary>Expects a tensor of real numbers, in single or double precision.</summary>
    public static void Real(
        Tensor found, string because, string? hint = null, [CallerArgumentExpression(nameof(found))] string what = "") =>
        Dtype(found, [ScalarType.Float32, ScalarType.Float64], because, hint, what);

    /// <summary>Expects at least one value, and neither NaN nor ∞ among them.</summary>
    public static void Finite(
        Tensor found, string because, string? hint = null, [CallerArgumentExpression(nameof(found))] string what = "") =>
        Finite(Values.Of(RequireValue(found, what, because)), because, hint, what);

    /// <inheritdoc cref="Finite(Tensor, string, string?, string)" />
    public static void Finite(
        double[] found, string because, string? hint = null, [CallerArgumentExpression(nameof(found))] string what = "") =>
        Finite(Values.Of(RequireValue(found, what, because)), because, hint, what);

    /// <summary>Expects neither NaN nor ∞.</summary>
    public static void Finite(
        double found, string because, string? hint = null, [CallerArgumentExpression(nameof(found))] string what = "") =>
        Finite(Values.Of(found), because, hint, what);

    private static void Finite(Values found, string because, string? hint, string what) =>
        Each(found, double.IsFinite, _ => "finite", [], because, hint, what);

    private static void Shape(long[] found, long[] expected, string because, string? hint, string what)
    {
        if (!found.SequenceEqual(expected))
        {
            Fail($"Expected {what} to have shape {Text.Shape(expected)}, but found {Text.Shape(found)}.",
                because, hint, $"shape {Text.Shape(found)}", $"shape {Text.Shape(expected)}");
        }
    }

    /// <summary>
    /// Expects at least one value, and a property of each: <paramref name="expected"/> words it with as many digits as it takes to tell a
    /// wrong value from the <paramref name="limits"/>.
    /// </summary>
    private static void Each(
        Values found, Func<double, bool> property, Func<int, string> expected, double[] limits, string because, string? hint, string what)
    {
        if (found.Empty)
            Fail($"Expected {what} to hold values, but found none.", because, hint, $"shape {Text.Shape(found.Shape)}");

        var wrong = Array.FindIndex(found.Numbers, number => !property(number));
        if (wrong >= 0)
        {
            var (place, value) = (found.IndexText(wrong), found.Numbers[wrong]);
            var digits = limits.Select(limit => Text.DigitsToTell(value, limit)).Append(Text.UsualDigits).Max();
            Fail($"Expected {what} to be {expected(digits)}, "
                + $"but found {Text.Number(value, digits)}{(place.Length == 0 ? "" : $" at {place}")}.",
                because, hint, found.InDigits(digits), expected(digits));
        }
    }
}
