using Grader.Judging.Comparisons;

namespace Grader.Checks.Diffusion.Oracles;

/// <summary>
/// Which number of the normal stream each coordinate of a result uses, and with which weight: so it makes no difference in which order a
/// solution draws, or whether it draws numbers that it does not use.
/// </summary>
/// <param name="Weights">The weight at a flat index; 0 where no noise is added.</param>
/// <param name="Draws">The index in the stream of normal numbers; −1 where no noise is added.</param>
/// <param name="IsMultiple">
/// At a flat index: false where what is added is no multiple of one normal number: two are mixed, one is cut, squared ….
/// </param>
internal sealed record NoiseUse(double[] Weights, long[] Draws, bool[] IsMultiple)
{
    private const double Accuracy = 1e-4;

    /// <summary>Less than this is rounding: the smallest right weight is 7e-4.</summary>
    private const double Nothing = 1e-5;

    /// <summary>
    /// Measures four results: without noise; with ones, which show the weights; with 1, 2, 3, …, which show the draws; and with values
    /// without pattern, which show whether that is all.
    /// </summary>
    /// <param name="ask">The result for a stream of normal numbers.</param>
    public static NoiseUse Of(Func<Func<long, double>, double[]> ask)
    {
        var silent = ask(_ => 0);
        double[] Added(Func<long, double> normal) => [.. ask(normal).Zip(silent, (with, without) => with - without)];
        var weights = Added(_ => 1);
        var numbered = Added(index => index + 1);
        var irregular = Added(FreshNoise.Value);
        long[] draws = [.. weights.Zip(numbered,
            (weight, number) => Math.Abs(weight) < Nothing ? -1 : (long)Math.Round(number / weight) - 1)];
        bool[] isMultiple = [.. irregular.Select((added, i) => draws[i] < 0
            ? Math.Abs(added) + Math.Abs(numbered[i]) < Accuracy
            : Math.Abs(added - weights[i] * FreshNoise.Value(draws[i])) <= Accuracy * (1 + Math.Abs(weights[i])))];
        return new(weights, draws, isMultiple);
    }

    /// <summary>Expects each coordinate of these rows to have a normal number of its own.</summary>
    /// <param name="rows">The rows of the result that get noise.</param>
    /// <param name="columns">D.</param>
    /// <param name="what">How messages call the result: "x_{t−1} at t = 2, 1, 5".</param>
    public void ExpectOwn(IEnumerable<int> rows, int columns, string what)
    {
        const string Because = "z ~ N(0, I): an independent number for each row and dimension";
        int[] places = [.. rows.SelectMany(row => Enumerable.Range(row * columns, columns))];
        ExpectMultiples(places, what, Because);
        if (places.Select(place => Draws[place]).Distinct().Count() < places.Length)
        {
            Expect.Fail($"Expected {what} to have a normal number of its own in each row and dimension, but some share one.", Because,
                Sharing(places, columns), $"the numbers drawn are used in this order: {List(Used(places))}");
        }
    }

    /// <summary>Expects all these rows to have the same normal numbers, one for each dimension.</summary>
    /// <inheritdoc cref="ExpectOwn"/>
    public void ExpectShared(IEnumerable<int> rows, int columns, string what)
    {
        const string Because = "one z ~ N(0, I) with D coordinates for the whole batch";
        int[][] places = [.. rows.Select(row => Enumerable.Range(row * columns, columns).ToArray())];
        ExpectMultiples([.. places.SelectMany(row => row)], what, Because);
        if (places.Any(row => !Used(row).SequenceEqual(Used(places[0]))))
        {
            Expect.Fail($"Expected {what} to have the same normal numbers in all rows, but they differ.", Because,
                found: $"the numbers drawn are used in this order: {List(Used([.. places.SelectMany(row => row)]))}");
        }

        if (places[0].Select(place => Draws[place]).Distinct().Count() < columns)
        {
            Expect.Fail($"Expected {what} to have a normal number of its own in each dimension, but some share one.", Because,
                found: $"the numbers drawn are used in this order: {List(Used(places[0]))}");
        }
    }

    private void ExpectMultiples(int[] places, string what, string because)
    {
        if (places.All(place => Draws[place] < 0))
        {
            Expect.Fail($"Expected {what} to have normal noise in each row and dimension, but no number that was drawn with "
                + "noise.Normal shows in it.", because, "z is drawn with noise.Normal in each call.");
        }

        if (Array.FindIndex(places, place => Draws[place] < 0 || !IsMultiple[place]) is >= 0 and var wrong)
        {
            Expect.Fail($"Expected {what} to add a multiple of one normal number in each row and dimension, "
                + $"but the coordinate {wrong} of those that get noise has no such number.", because,
                found: $"weights {List([.. places.Select(place => Weights[place])])}");
        }
    }

    private string? Sharing(int[] places, int columns) =>
        places.Chunk(columns).All(row => Used(row).SequenceEqual(Used(places[..columns]))) ? "It looks like one z for all rows."
        : places.Chunk(columns).All(row => Used(row).Distinct().Count() == 1) ? "It looks like one z for all dimensions of a row."
        : null;

    private static string List(double[] values) => $"[{string.Join(", ", values.Select(value => $"{value:G4}"))}]";

    private double[] Used(int[] places) => [.. places.Select(place => (double)Draws[place])];
}
