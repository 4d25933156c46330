using Grader.Checks.Diffusion.Oracles;

namespace Grader.Checks.Diffusion.Training;

/// <summary>A trained model in a handful of figures; those that do not belong to its data set are NaN.</summary>
/// <param name="Excess">Mean of ‖ε̂ − ε*‖² over all steps: the loss above the smallest possible one.</param>
/// <param name="NegativeLogDensity">
/// TwoGaussians: mean of −ln q(x_0) over the samples, each at most <see cref="MaxNegativeLogDensity"/>.
/// </param>
/// <param name="UpperFraction">TwoGaussians: share of samples nearer to the upper centre.</param>
/// <param name="BlackFraction">Chequerboard: share of samples in black cells.</param>
/// <param name="LeastCell">Chequerboard: smallest share of a cell among the samples in black cells.</param>
/// <param name="GreatestCell">Chequerboard: largest such share.</param>
internal sealed record ToyFigures(
    double Excess, double NegativeLogDensity, double UpperFraction, double BlackFraction, double LeastCell, double GreatestCell)
{
    /// <summary>Where −ln q is cut off, so that one stray sample cannot decide.</summary>
    public const double MaxNegativeLogDensity = 20;

    public static ToyFigures Of(TrainedToy trained)
    {
        var cells = CountByBlackCell(trained);
        var black = (double)cells.Sum();
        return trained.Set is TwoGaussians
            ? new(trained.Excess.Average(), NegativeLogDensities(trained).Average(),
                (double)CountNearUpperCentre(trained) / trained.Samples.Length, double.NaN, double.NaN, double.NaN)
            : new(trained.Excess.Average(), double.NaN, double.NaN, black / trained.Samples.Length, cells.Min() / black,
                cells.Max() / black);
    }

    /// <summary>−ln q(x_0) of each sample.</summary>
    public static double[] NegativeLogDensities(TrainedToy trained) =>
        [.. trained.Samples.Select(sample => Math.Min(-trained.Set.LogDensity(sample.X, sample.Y), MaxNegativeLogDensity))];

    /// <summary>Number of samples of the V that lie far from its arms.</summary>
    public static int CountStray(TrainedToy trained) =>
        NegativeLogDensities(trained).Count(density => density > ToyThresholds.VStrayDensity);

    /// <summary>
    /// 1 + ε̂·(ε* − ε̂)/E‖ε̂‖² of each prediction: the mean is the slope of true on predicted noise, 1 for a calibrated model, since
    /// E[ε | ε̂] = ε̂. That E[ε | x_t] = ε* stands in the place of ε keeps the mean and takes most of the chance away.
    /// </summary>
    public static double[] Slopes(TrainedToy trained)
    {
        var norm = trained.Predicted.Average(point => point.X * point.X + point.Y * point.Y);
        return [.. trained.Predicted.Zip(trained.Best,
            (found, best) => 1 + (found.X * (best.X - found.X) + found.Y * (best.Y - found.Y)) / norm)];
    }

    /// <summary>Number of samples of the V on its left and on its right arm.</summary>
    public static long[] CountByArm(TrainedToy trained)
    {
        var left = trained.Samples.LongCount(sample => sample.X < 0);
        return [left, trained.Samples.Length - left];
    }

    /// <summary>Number of samples nearer to the upper centre of TwoGaussians.</summary>
    public static long CountNearUpperCentre(TrainedToy trained) =>
        trained.Samples.Count(sample => TwoGaussians.IsUpper(sample.X, sample.Y));

    /// <summary>Number of samples nearest to each part of the data.</summary>
    public static long[] CountByPart(IPartedDistribution set, IEnumerable<(double X, double Y)> samples)
    {
        var counts = new long[set.Parts];
        foreach (var (x, y) in samples)
            counts[set.Nearest(x, y).Part]++;

        return counts;
    }

    /// <summary>Number of samples farther than a distance from all parts of the data.</summary>
    public static long CountFartherThan(IPartedDistribution set, IEnumerable<(double X, double Y)> samples, double distance) =>
        samples.LongCount(sample => set.Nearest(sample.X, sample.Y).Distance > distance);

    /// <summary>Number of samples in each black cell of the chequerboard.</summary>
    public static long[] CountByBlackCell(TrainedToy trained)
    {
        var counts = new long[Chequerboard.BlackCells];
        foreach (var cell in trained.Samples.Select(sample => Chequerboard.BlackCell(sample.X, sample.Y)).OfType<int>())
            counts[cell]++;

        return counts;
    }
}
