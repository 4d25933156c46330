using System.Runtime.CompilerServices;
using static TorchSharp.torch;

namespace Grader.Judging.Comparisons;

public static partial class Expect
{
    /// <summary>Expects low ≤ found ≤ high.</summary>
    public static void Between(
        double found, double low, double high, string because, string? hint = null,
        [CallerArgumentExpression(nameof(found))] string what = "") =>
        Between(Values.Of(found), low, high, because, hint, what);

    /// <summary>Expects at least one value, and low ≤ value ≤ high for each.</summary>
    public static void Between(
        Tensor found, double low, double high, string because, string? hint = null,
        [CallerArgumentExpression(nameof(found))] string what = "") =>
        Between(Values.Of(RequireValue(found, what, because)), low, high, because, hint, what);

    /// <inheritdoc cref="Between(Tensor, double, double, string, string?, string)" />
    public static void Between(
        double[] found, double low, double high, string because, string? hint = null,
        [CallerArgumentExpression(nameof(found))] string what = "") =>
        Between(Values.Of(RequireValue(found, what, because)), low, high, because, hint, what);

    /// <summary>Expects found ≤ limit, and a finite number.</summary>
    public static void AtMost(
        double found, double limit, string because, string? hint = null, [CallerArgumentExpression(nameof(found))] string what = "") =>
        Each(Values.Of(found), value => double.IsFinite(value) && value <= limit, digits => $"at most {Text.Number(limit, digits)}",
            [limit], because, hint, what);

    /// <summary>Expects found ≥ limit, and a finite number.</summary>
    public static void AtLeast(
        double found, double limit, string because, string? hint = null, [CallerArgumentExpression(nameof(found))] string what = "") =>
        Each(Values.Of(found), value => double.IsFinite(value) && value >= limit, digits => $"at least {Text.Number(limit, digits)}",
            [limit], because, hint, what);

    /// <summary>Expects at least two values, finite, each greater than the one before.</summary>
    public static void Increasing(
        double[] found, string because, string? hint = null, [CallerArgumentExpression(nameof(found))] string what = "") =>
        Ordered(Values.Of(RequireValue(found, what, because)), (before, after) => after > before, "increase", because, hint, what);

    /// <inheritdoc cref="Increasing(double[], string, string?, string)" />
    public static void Increasing(
        Tensor found, string because, string? hint = null, [CallerArgumentExpression(nameof(found))] string what = "") =>
        Ordered(Values.Of(RequireValue(found, what, because)), (before, after) => after > before, "increase", because, hint, what);

    /// <summary>Expects at least two values, finite, each smaller than the one before.</summary>
    public static void Decreasing(
        double[] found, string because, string? hint = null, [CallerArgumentExpression(nameof(found))] string what = "") =>
        Ordered(Values.Of(RequireValue(found, what, because)), (before, after) => after < before, "decrease", because, hint, what);

    /// <inheritdoc cref="Decreasing(double[], string, string?, string)" />
    public static void Decreasing(
        Tensor found, string because, string? hint = null, [CallerArgumentExpression(nameof(found))] string what = "") =>
        Ordered(Values.Of(RequireValue(found, what, because)), (before, after) => after < before, "decrease", because, hint, what);

    private static void Between(Values found, double low, double high, string because, string? hint, string what) =>
        Each(found, value => value >= low && value <= high && double.IsFinite(value),
            digits => $"in [{Text.Number(low, digits)}, {Text.Number(high, digits)}]", [low, high], because, hint, what);

    private static void Ordered(Values found, Func<double, double, bool> inOrder, string verb, string because, string? hint, string what)
    {
        Finite(found, because, hint, what);
        if (found.Numbers.Length < 2)
            Fail($"Expected {what} to {verb}, but found a single value.", because, hint, $"{found}");

        for (var i = 1; i < found.Numbers.Length; i++)
        {
            var (before, after) = (found.Numbers[i - 1], found.Numbers[i]);
            if (!inOrder(before, after))
            {
                var digits = Text.DigitsToTell(before, after);
                Fail($"Expected {what} to {verb}, but found {Text.Number(before, digits)} and then {Text.Number(after, digits)} "
                    + $"at {found.IndexText(i)}.",
                    because, hint, found.InDigits(digits));
            }
        }
    }
}
