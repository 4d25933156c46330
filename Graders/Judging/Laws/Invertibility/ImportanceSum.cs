using Grader.Judging.Chance;
using Grader.Judging.Comparisons;

namespace Grader.Judging.Laws.Invertibility;

/// <summary>An integral by importance sampling.</summary>
/// <param name="Mass">The mean of the weights.</param>
/// <param name="StandardError">Of the mean.</param>
/// <param name="EffectiveSamples">(Σw)²/Σw²: how many equal weights would tell as much.</param>
internal sealed record ImportanceSum(double Mass, double StandardError, double EffectiveSamples)
{
    /// <summary>Degrees of freedom of the multivariate t proposal: few, so that no weight is large far out.</summary>
    private const int Freedom = 4;

    /// <summary>∫ p(x) dx with x = f⁻¹(z) and z of a t distribution: the weights are p(f⁻¹(z))·|det ∂f⁻¹/∂z|/q(z).</summary>
    public static ImportanceSum Of(InvertibleMap map, Func<double[][], double[]> logDensity, long seed, int samples)
    {
        var numbers = new NormalNumbers(seed);
        double[][] latents = [.. Enumerable.Range(0, samples).Select(k => Draw(numbers, k, map.Dimension))];
        var inverse = Linearisation.At(map.Reversed, latents);
        var logs = logDensity([.. inverse.Select(at => at.Image)]);
        const string Because = "a density has one value for each point";
        Expect.Equal(logs?.Length ?? 0, samples, Because, what: $"the number of values of ln p({map.From})");
        double[] weights = [.. inverse.Select((at, k) => Math.Exp(logs![k] + at.LogDeterminant - LogProposal(at.Point)))];
        var (mass, squares) = (weights.Average(), weights.Average(weight => weight * weight));
        return new(mass, Math.Sqrt(Math.Max(0, squares - mass * mass) / samples), samples * mass * mass / squares);
    }

    private static double[] Draw(NormalNumbers numbers, int index, int dimension)
    {
        var first = (long)index * (dimension + Freedom);
        var chiSquare = Enumerable.Range(dimension, Freedom).Sum(i => Math.Pow(numbers.At(first + i), 2));
        return [.. Enumerable.Range(0, dimension).Select(i => numbers.At(first + i) * Math.Sqrt(Freedom / chiSquare))];
    }

    private static double LogProposal(double[] z)
    {
        var d = z.Length;
        var halfSum = (Freedom + d) / 2.0;
        return MathNet.Numerics.SpecialFunctions.GammaLn(halfSum) - MathNet.Numerics.SpecialFunctions.GammaLn(Freedom / 2.0)
            - d / 2.0 * Math.Log(Freedom * Math.PI) - halfSum * Math.Log(1 + z.Sum(coordinate => coordinate * coordinate) / Freedom);
    }
}
