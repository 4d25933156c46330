using Grader.Judging.Comparisons;

namespace Grader.Judging.Laws;

/// <summary>
/// A row of a batch has the same result alone, in another order, twice, and beside other rows. The results are held against those of all
/// rows together and not against right ones, so that a wrong formula does not fail here, too.
/// </summary>
public static class RowsLaw
{
    private const string Because = "each row of a batch has its own result, whatever rows stand beside it";

    /// <summary>Asks for batches made of the same few rows and expects each row's own result in each.</summary>
    /// <param name="rows">How many rows there are, at least three; their right results differ.</param>
    /// <param name="ask">
    /// The results of a batch, one array for each of its rows; given are the indices of the rows that make the batch, with repetitions.
    /// Whatever the code is given for a row (data, step, noise) follows the row's index, not its place.
    /// </param>
    /// <param name="tolerance">How much rounding may differ between batches.</param>
    /// <param name="what">How messages call the result: "x_{t−1}".</param>
    /// <exception cref="CheckFailedException">A row's result depends on its batch, or all rows have one result.</exception>
    public static void Holds(int rows, Func<int[], double[][]> ask, Tolerance tolerance, string what)
    {
        int[] all = [.. Enumerable.Range(0, rows)];
        var together = Asked(ask, all, what, "all rows");
        if (together.Skip(1).All(row => row.SequenceEqual(together[0])))
        {
            Expect.Fail($"Expected {what} to have a result of its own for each row, but all rows have the same.", Because,
                found: Text.List(together[0]));
        }

        foreach (var (name, batch) in Batches(all))
        {
            Expect.Close([.. Asked(ask, batch, what, name).SelectMany(row => row)], [.. batch.SelectMany(row => together[row])],
                tolerance, Because, what: $"{what} of {name}");
        }
    }

    private static double[][] Asked(Func<int[], double[][]> ask, int[] batch, string what, string name)
    {
        var found = ask(batch);
        Expect.Equal(found.Length, batch.Length, Because, what: $"the number of rows of {what} of {name}");
        Expect.Finite([.. found.SelectMany(row => row)], Because, what: $"{what} of {name}");
        return found;
    }

    private static IEnumerable<(string Name, int[] Batch)> Batches(int[] all)
    {
        var last = all[^1];
        yield return ("the rows in reverse order", [.. all.Reverse()]);
        yield return ("the rows, the last one first", [last, .. all[..^1]]);
        yield return ("the first half of the rows", all[..((all.Length + 1) / 2)]);
        yield return ("the second half of the rows", all[(all.Length / 2)..]);
        yield return ("the rows twice", [.. all, .. all]);
        yield return ("the last row three times", [last, last, last]);
        yield return ("257 rows", [.. Enumerable.Range(0, 257).Select(i => all[i * 7 % all.Length])]);
        foreach (var row in all)
            yield return ($"row {row} alone", [row]);
    }
}
