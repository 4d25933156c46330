namespace Grader.Judging.Statistics.Samples;

/// <summary>
/// Splits independent rows between two threads, every other row to each. It is always two, whatever the machine has: sums are added up in
/// the same order everywhere.
/// </summary>
internal static class TwoThreads
{
    private const int Parts = 2;

    /// <summary>Work on the given rows, which are in ascending order.</summary>
    internal delegate T RowsWork<out T>(IEnumerable<int> rows);

    /// <summary>What the two parts give.</summary>
    public static T[] Over<T>(int rows, RowsWork<T> work)
    {
        var results = new T[Parts];
        Parallel.For(0, Parts, part => results[part] = work(Rows(part, rows)));
        return results;
    }

    private static IEnumerable<int> Rows(int first, int count)
    {
        for (var row = first; row < count; row += Parts)
            yield return row;
    }
}
