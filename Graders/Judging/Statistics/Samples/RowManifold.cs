namespace Grader.Judging.Statistics.Samples;

/// <summary>
/// <see cref="Manifold"/> for rows of many numbers, such as images: a reference sample Y with the ball around each row that reaches to its
/// k-th nearest neighbour in Y, distances as in <see cref="RowDistances"/>.
/// </summary>
/// <remarks>
/// Kynkäänniemi et al., Improved Precision and Recall Metric, 2019 (arXiv 1904.06991), eq. (2); Naeem et al., Reliable Fidelity and
/// Diversity Metrics, 2020 (arXiv 2002.09797), eq. (5). Rows of one model are independent and Y is fixed, so that the number of rows
/// inside is binomial, whatever the model.
/// </remarks>
public sealed class RowManifold
{
    private readonly double[][] reference;
    private readonly double[] radii;

    private RowManifold(double[][] reference, double[] radii) => (this.reference, this.radii) = (reference, radii);

    /// <summary>Of a reference sample.</summary>
    /// <exception cref="ArgumentException">It has k rows or fewer.</exception>
    public static RowManifold Of(double[][] reference, int k = Neighbours.Usual) => k >= 1 && reference.Length > k
        ? new(reference, [.. reference.Select((row, i) => ToNeighbour(reference, row, i, k))])
        : throw new ArgumentException($"A sample of {reference.Length} rows has no {k} neighbours for each; take more.", nameof(reference));

    /// <summary>How many rows of X lie in a ball; over their number, the precision: it falls where rows should not be.</summary>
    public int Inside(double[][] generated) => generated.Count(row => reference.Index()
        .Any(centre => RowDistances.Between(row, centre.Item) < radii[centre.Index]));

    private static double ToNeighbour(double[][] rows, double[] row, int self, int k)
    {
        var distances = rows.Where((_, j) => j != self).Select(other => RowDistances.Between(row, other)).ToArray();
        Array.Sort(distances);
        return distances[k - 1];
    }
}
