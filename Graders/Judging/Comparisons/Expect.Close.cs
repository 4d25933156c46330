using System.Runtime.CompilerServices;
using Grader.Results;
using static TorchSharp.torch;

namespace Grader.Judging.Comparisons;

public static partial class Expect
{
    /// <summary>Expects a number close to another.</summary>
    public static void Close(
        double found, double expected, Tolerance tolerance, string because, string? hint = null, Suspects? suspects = null,
        [CallerArgumentExpression(nameof(found))] string what = "") =>
        Close(Values.Of(found), Values.Of(expected), tolerance, because, hint, suspects, what);

    /// <summary>Expects as many numbers as expected, each close to its own.</summary>
    public static void Close(
        double[] found, double[] expected, Tolerance tolerance, string because, string? hint = null, Suspects? suspects = null,
        [CallerArgumentExpression(nameof(found))] string what = "") =>
        Close(Values.Of(RequireValue(found, what, because)), Values.Of(expected), tolerance, because, hint, suspects, what);

    /// <summary>Expects a tensor of the same shape and data type, each value close to its own.</summary>
    public static void Close(
        Tensor found, Tensor expected, Tolerance tolerance, string because, string? hint = null, Suspects? suspects = null,
        [CallerArgumentExpression(nameof(found))] string what = "")
    {
        Dtype(found, expected.dtype, because, hint, what);
        Close(Values.Of(found), Values.Of(expected), tolerance, because, hint, suspects, what);
    }

    private static void Close(
        Values found, Values expected, Tolerance tolerance, string because, string? hint, Suspects? suspects, string what)
    {
        Shape(found.Shape, expected.Shape, because, hint, what);
        if (expected.Empty || !expected.Numbers.All(double.IsFinite))
        {
            // An expectation that is made of the hand-in's other answers is what they are.
            if (!found.Empty)
                Finite(found, because, hint, what);
            throw new ArgumentException($"The expectation for {what} is empty or not finite: {expected}.", nameof(expected));
        }

        var gap = Gap.Between(found.Numbers, expected.Numbers, tolerance);
        if (gap.Count > 0)
        {
            throw new CheckFailedException(Describe(found, expected, gap, tolerance, what) with
            {
                Equation = because,
                Hint = suspects?.Match(found.Numbers, tolerance) is { } name ? $"It looks like {name}." : hint,
            });
        }
    }

    private static Feedback Describe(Values found, Values expected, Gap gap, Tolerance tolerance, string what)
    {
        var place = found.IndexText(gap.Worst);
        var (worstFound, worstExpected) = (found.Numbers[gap.Worst], expected.Numbers[gap.Worst]);
        var digits = Text.DigitsToTell(worstFound, worstExpected);
        var off = Text.Small(Math.Abs(worstFound - worstExpected));
        var where = place.Length == 0 ? "" : $" at {place}";
        return new($"Expected {what}{where} to be {Text.Number(worstExpected, digits)}, but found {Text.Number(worstFound, digits)}, "
            + $"off by {off}.")
        {
            Expected = $"{expected.InDigits(digits)}, within {tolerance}",
            Found = found.InDigits(digits),
            Distance = gap.InWords(found),
        };
    }
}
