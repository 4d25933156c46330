using FsCheck.Fluent;

namespace Grader.Judging.Laws;

public static partial class RandomInputs
{
    /// <summary>
    /// Distributions over the same 1 … <paramref name="most"/> outcomes, uniform among all distributions (Dirichlet with parameters 1, by
    /// normalised exponential weights) but for one outcome in ten, which is rare: down to 1e-6. No probability is 0; they shrink to fewer
    /// outcomes and equal probabilities.
    /// </summary>
    /// <param name="names">How messages call each: "p", "q".</param>
    /// <param name="most">The largest number of outcomes.</param>
    public static RandomInputs<double[][]> Distributions(string[] names, int most = 12) => From(
        Sizes(1, most).SelectMany(outcomes => Weights.ArrayOf(outcomes).ArrayOf(names.Length)),
        SimplerWeights,
        weights => string.Join(", ", names.Zip(weights.Select(Normalised), Shown)))
        .Map(weights => weights.Select(Normalised).ToArray());

    /// <summary>One outcome less for all; then one weight after the other becomes 1.</summary>
    private static IEnumerable<double[][]> SimplerWeights(double[][] weights)
    {
        if (weights[0].Length > 1)
        {
            yield return [.. weights.Select(row => row[..^1])];
            yield return [.. weights.Select(row => row[1..])];
        }

        for (var i = 0; i < weights.Length * weights[0].Length; i++)
        {
            var (row, column) = Math.DivRem(i, weights[0].Length);
            if (weights[row][column] != 1)
                yield return [.. weights[..row], [.. weights[row][..column], 1, .. weights[row][(column + 1)..]], .. weights[(row + 1)..]];
        }
    }

    private static FsCheck.Gen<double> Weights => Gen.Choose(0, 9).SelectMany(_ => Gen.Choose(1, 999),
        (kind, n) => kind == 0 ? Math.Pow(10, -2 - n / 250) : Math.Round(-Math.Log(n / 1000.0), 3));

    private static string Shown(string name, double[] p) => $"{name} = [{string.Join(", ", p.Select(share => share.ToString("G4")))}]";

    private static double[] Normalised(double[] weights) => [.. weights.Select(weight => weight / weights.Sum())];
}
