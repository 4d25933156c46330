using Grader.Judging.Chance;
using Grader.Judging.Statistics;

namespace Grader.Checks.Diffusion.Oracles;

/// <summary>Uniform on the five black cells of a 3 × 3 board over [−1, 1]²: the corners and the centre.</summary>
internal sealed class Chequerboard : IToyDistribution
{
    private const int Grid = 3;
    private const double CellWidth = 2.0 / Grid;
    private static readonly double[] Edges = [.. Enumerable.Range(0, Grid + 1).Select(column => Left(column))];
    private static readonly (int Column, int Row)[] Black = [(0, 0), (0, 2), (1, 1), (2, 0), (2, 2)];

    /// <summary>Number of black cells; each has the same weight.</summary>
    public static int BlackCells => Black.Length;

    public string Name => "Chequerboard";

    public (double X, double Y) Draw(UniformNumbers random)
    {
        var (column, row) = Black[random.Below(Black.Length)];
        return (Left(column + random.Next()), Left(row + random.Next()));
    }

    public double LogDensity(double x, double y) =>
        BlackCell(x, y) is null ? double.NegativeInfinity : -Math.Log(Black.Length * CellWidth * CellWidth);

    /// <summary>Number of the black cell in which a point lies, or null.</summary>
    public static int? BlackCell(double x, double y)
    {
        var cell = ((int)Math.Floor((x + 1) / CellWidth), (int)Math.Floor((y + 1) / CellWidth));
        var index = Array.IndexOf(Black, cell);
        return index < 0 ? null : index;
    }

    public (double X, double Y) OptimalNoise(double x, double y, double alphaBar) =>
        Mix(Columns(x, alphaBar), Columns(y, alphaBar), out _);

    /// <summary>E‖ε‖² − E‖ε*‖², the integral by the trapezoidal rule with a step of a quarter of the blur (error below 1e-9).</summary>
    public double OptimalLoss(double alphaBar)
    {
        var blur = Math.Sqrt(1 - alphaBar);
        var half = Math.Sqrt(alphaBar) + 9 * blur;
        var count = (int)Math.Ceiling(8 * half / blur) + 1;
        var step = 2 * half / (count - 1);
        var axis = Enumerable.Range(0, count).Select(i => Columns(-half + i * step, alphaBar)).ToArray();

        var norm = 0.0;
        foreach (var across in axis)
        {
            foreach (var up in axis)
            {
                var (e1, e2) = Mix(across, up, out var logWeight);
                norm += Math.Exp(logWeight) * (e1 * e1 + e2 * e2);
            }
        }

        var density = 1 / (alphaBar * Black.Length * CellWidth * CellWidth); // of √ᾱ·x_0 inside the cells
        return 2 - norm * density * step * step;
    }

    /// <summary>
    /// For each column: the blurred box in one dimension, its log mass at this coordinate and E[ε] given that it is the origin.
    /// </summary>
    private static BlurredBox[] Columns(double x, double alphaBar) => BlurredBox.Row(x, Edges, alphaBar);

    /// <summary>E[ε | x_t]: the boxes' means, weighted by the probability of each black cell.</summary>
    private static (double X, double Y) Mix(BlurredBox[] across, BlurredBox[] up, out double logWeight)
    {
        Span<double> log = stackalloc double[Black.Length];
        for (var k = 0; k < log.Length; k++)
            log[k] = across[Black[k].Column].LogMass + up[Black[k].Row].LogMass;

        logWeight = LogSum.Of(log);
        var (x, y) = (0.0, 0.0);
        for (var k = 0; k < log.Length; k++)
        {
            var probability = Math.Exp(log[k] - logWeight);
            x += probability * across[Black[k].Column].MeanNoise;
            y += probability * up[Black[k].Row].MeanNoise;
        }

        return (x, y);
    }

    private static double Left(double column) => -1 + column * CellWidth;
}
