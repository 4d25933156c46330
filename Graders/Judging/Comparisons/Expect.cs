using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using Grader.Results;

namespace Grader.Judging.Comparisons;

/// <summary>
/// The comparisons that checks use. None of them passes on NaN, ∞, nothing at all, or another shape or data type than asked for.
/// Each takes the law that relates the values (because) and at most one hint. A violation is a <see cref="CheckFailedException"/>;
/// an expectation that is itself NaN or empty, where what was found is not, is the check's own mistake, an <see cref="ArgumentException"/>.
/// </summary>
public static partial class Expect
{
    /// <summary>Fails the check with a sentence of its own.</summary>
    [DoesNotReturn]
    public static void Fail(string summary, string because, string? hint = null, string? found = null, string? expected = null) =>
        throw new CheckFailedException(new Feedback(summary) { Equation = because, Hint = hint, Found = found, Expected = expected });

    /// <summary>Expects a condition that only the sentence can explain; prefer a comparison that shows its values.</summary>
    public static void True(bool condition, string because, string? hint = null,
        [CallerArgumentExpression(nameof(condition))] string what = "")
    {
        if (!condition)
            Fail($"Expected {what}, but it does not hold.", because, hint);
    }

    /// <summary>Expects equal integers.</summary>
    public static void Equal(long found, long expected, string because, string? hint = null,
        [CallerArgumentExpression(nameof(found))] string what = "")
    {
        if (found != expected)
            Fail($"Expected {what} to be {expected}, but found {found}.", because, hint, $"{found}", $"{expected}");
    }

    /// <summary>Expects equal truth values.</summary>
    public static void Equal(bool found, bool expected, string because, string? hint = null,
        [CallerArgumentExpression(nameof(found))] string what = "")
    {
        if (found != expected)
        {
            Fail($"Expected {what} to be {InWords(expected)}, but found {InWords(found)}.", because, hint, InWords(found),
                InWords(expected));
        }
    }

    /// <summary>Expects equal integers in equal order, and at least one.</summary>
    public static void Equal(long[] found, long[] expected, string because, string? hint = null,
        [CallerArgumentExpression(nameof(found))] string what = "")
    {
        if (!RequireValue(found, what, because).SequenceEqual(expected))
        {
            var (foundText, expectedText) = (Text.List([.. found.Select(n => (double)n)]), Text.List([.. expected.Select(n => (double)n)]));
            Fail($"Expected {what} to be {expectedText}, but found {foundText}.", because, hint, foundText, expectedText);
        }
    }

    private static string InWords(bool value) => value ? "true" : "false";

    /// <summary>What was found, if it is there at all.</summary>
    private static T RequireValue<T>([NotNull] T? found, string what, string because) where T : class
    {
        if (found is null)
            Fail($"Expected {what} to be a value, but found null.", because);

        return found;
    }
}
