using Grader.Judging.Comparisons;

namespace Grader.Judging.Laws.Invertibility;

/// <summary>
/// The log-determinant that a map gives is that of its Jacobian: by automatic differentiation where the map has it, by central differences
/// else.
/// </summary>
public static class LogDeterminantLaw
{
    private const double DoubleDifferences = 1e-5;
    private const double SingleMedian = 2e-3, SingleWorst = 5e-2;

    /// <summary>Expects the given log-determinant at every point to be that of the Jacobian.</summary>
    /// <returns>A remark where differences resolve the Jacobian at none of the points; null else.</returns>
    /// <exception cref="CheckFailedException">Names a point where the two differ.</exception>
    public static string? Holds(InvertibleMap map, double[][] points)
    {
        LogDeterminantAt[] judged =
            [.. Linearisation.At(map, points).Select(at => Compare(map, at)).Where(at => at.Differences <= MostBlurred(map))];
        if (judged.Length == 0)
            return $"The log-determinant of {map.Name} was not judged: its Jacobian is too ill-conditioned for differences.";

        foreach (var at in judged)
            ExpectClose(map, at, at.Rounding + Worst(map) + (map.Precision.IsDouble ? at.Differences : 0));

        if (map.Derivative is null && !map.Precision.IsDouble)
        {
            var median = judged.OrderBy(at => Math.Abs(at.Given - at.Right)).ElementAt(judged.Length / 2);
            ExpectClose(map, median, median.Rounding + SingleMedian);
        }

        return null;
    }

    /// <summary>
    /// The largest error of a difference quotient at a point that is judged. The bound is that of the worst case; measured errors in single
    /// precision are far below it.
    /// </summary>
    private static double MostBlurred(InvertibleMap map) => map.Precision.IsDouble ? 0.05 : 1;

    private static double Worst(InvertibleMap map) =>
        map.Derivative is not null ? 0 : map.Precision.IsDouble ? DoubleDifferences : SingleWorst;

    private static LogDeterminantAt Compare(InvertibleMap map, Linearisation at)
    {
        if (at.LogAbsDet is not { } given)
            throw new ArgumentException($"{map.Name} gives no log-determinant.", nameof(map));

        var differences = map.Dimension * at.Blur / Math.Max(at.Smallest, double.Epsilon);
        return new(at.Point, given, at.LogDeterminant, map.Precision.LogDetRounding(at.Condition) * map.Layers, differences);
    }

    private static void ExpectClose(InvertibleMap map, LogDeterminantAt at, double bound)
    {
        var off = Math.Abs(at.Given - at.Right);
        if (off <= bound)
            return;

        var hint = Math.Abs(at.Given + at.Right) <= bound
            ? $"It is the log-determinant of {map.InverseName}: the sign is that of the other direction."
            : Math.Abs(at.Given - 2 * at.Right) <= bound ? "It is twice the log-determinant: ln det² = 2·ln|det|."
            : $"Add up ln|∂{map.To}_i/∂{map.From}_i| over the coordinates that are stretched, of every layer.";
        Counterexample.At(map.From, at.Point, () => Expect.Fail(
            $"Expected ln|det| of {map.Name} to be {Text.Number(at.Right)}, but found {Text.Number(at.Given)}, off by {Text.Small(off)}.",
            $"ln|det ∂{map.To}/∂{map.From}| is that of the matrix of derivatives", hint,
            Text.Number(at.Given), $"{Text.Number(at.Right)}, within {Text.Small(bound)}"));
    }

    /// <summary>Both values at a point, and how far rounding and difference quotients may move them apart.</summary>
    private sealed record LogDeterminantAt(double[] Point, double Given, double Right, double Rounding, double Differences);
}
