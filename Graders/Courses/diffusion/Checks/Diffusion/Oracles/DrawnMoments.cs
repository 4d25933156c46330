using Grader.Contracts;
using Grader.Judging.Chance;

namespace Grader.Checks.Diffusion.Oracles;

/// <summary>
/// Mean and covariance of rows that are drawn with a noise source. Where each row is an affine function of its own normal numbers, both are
/// exact: the mean is what zeros give, and unit vectors give the factors. Otherwise they are estimated.
/// </summary>
internal sealed class DrawnMoments
{
    private const int Draws = 10_000;
    private const int Rows = 61; // no size that a shape has by chance
    private const double Accuracy = 1e-3;

    /// <summary>
    /// Normal numbers for one row, of which each gets a unit vector: more than 20 steps of 32 dimensions need, and no work without bound.
    /// </summary>
    private const int MostUnits = 2000;

    /// <summary>The covariances of the first i + 1 numbers with number i.</summary>
    private readonly double[][] covariance;

    /// <summary>The means of the squares of what <see cref="covariance"/> is the mean of.</summary>
    private readonly double[][] squares;

    private DrawnMoments(double[] mean, IReadOnlyCollection<double[]> rows, bool isExact)
    {
        (Mean, IsExact, Count) = (mean, isExact, isExact ? 1 : rows.Count);
        (covariance, squares) = (Triangle(mean.Length), Triangle(mean.Length));
        foreach (var row in rows)
            Add(row.Zip(mean, (x, m) => x - m).ToArray());
    }

    /// <summary>Draws that many rows.</summary>
    internal delegate double[][] Draw(int count, INoiseSource noise);

    public double[] Mean { get; }

    /// <summary>Whether nothing is left to chance.</summary>
    public bool IsExact { get; }

    public int Count { get; }

    public static DrawnMoments Of(Draw draw, long seed) => OfAffine(draw) ?? Estimated(draw(Draws, new SeededNoise(seed)));

    public double Covariance(int i, int j) => covariance[Math.Max(i, j)][Math.Min(i, j)];

    /// <summary>The standard error of a mean; 0 where it is exact.</summary>
    public double MeanError(int i) => IsExact ? 0 : Math.Sqrt(Covariance(i, i) / Count);

    /// <summary>The standard error of a covariance; 0 where it is exact.</summary>
    public double CovarianceError(int i, int j)
    {
        if (IsExact)
            return 0;

        var mean = Covariance(i, j);
        return Math.Sqrt(Math.Max(squares[Math.Max(i, j)][Math.Min(i, j)] - mean * mean, 0) / Count);
    }

    private static double[][] Triangle(int size) => [.. Enumerable.Range(0, size).Select(i => new double[i + 1])];

    /// <summary>Adds the factors of a normal number where moments are exact, and otherwise a draw less the mean.</summary>
    private void Add(double[] deviations)
    {
        for (var i = 0; i < deviations.Length; i++)
        {
            for (var j = 0; j <= i; j++)
            {
                var product = deviations[i] * deviations[j];
                covariance[i][j] += product / Count;
                squares[i][j] += product * product / Count;
            }
        }
    }

    /// <summary>Null where the rows are not affine in normal numbers of their own.</summary>
    private static DrawnMoments? OfAffine(Draw draw)
    {
        var tried = new RowNoise(Rows, Scattered);
        var found = draw(Rows, tried);
        if (!tried.IsByRow || tried.Width > MostUnits)
            return null;

        var units = new RowNoise(tried.Width + 1, (row, index) => row == index + 1 ? 1 : 0);
        var answers = draw((int)tried.Width + 1, units);
        return units.Width == tried.Width && found.Index().All(row => IsPredicted(row.Item, row.Index, answers))
            ? new(answers[0], answers[1..], isExact: true)
            : null;
    }

    private static DrawnMoments Estimated(double[][] rows) =>
        new([.. rows[0].Select((_, i) => rows.Average(row => row[i]))], rows, isExact: false);

    private static bool IsPredicted(double[] found, int row, double[][] answers) => found.Index().All(value =>
    {
        var zero = answers[0][value.Index];
        var predicted = zero + answers.Skip(1).Index().Sum(unit => Scattered(row, unit.Index) * (unit.Item[value.Index] - zero));
        return Math.Abs(value.Item - predicted) <= Accuracy * (1 + Math.Abs(predicted));
    });

    private static double Scattered(long row, long index) => FreshNoise.Value(row * 1009 + index);
}
