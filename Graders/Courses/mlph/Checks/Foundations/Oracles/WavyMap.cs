using Grader.Contracts.Foundations;
using Grader.Judging.Comparisons;

namespace Grader.Checks.Foundations.Oracles;

/// <summary>
/// f_i(x) = s·sin(Σ_j a_ij·x_j) with a_ij = sin(1 + 2i + 3j): a function ℝⁿ → ℝᵐ whose Jacobian s·a_ij·cos(Σ_j a_ij·x_j) is at hand.
/// </summary>
/// <param name="outputs">m.</param>
/// <param name="inputs">n.</param>
/// <param name="scale">s.</param>
/// <param name="point">Where the Jacobian is asked for.</param>
internal sealed class WavyMap(int outputs, int inputs, double scale, double[] point) : IDifferentiable
{
    public long InputCount => inputs;

    public long OutputCount => outputs;

    public double[] Point => [.. point];

    /// <summary>Rounding of double precision, for entries as large as the scale.</summary>
    public Tolerance Rounding => Tolerance.Float64.ForMagnitude(scale);

    /// <summary>J at the point, row after row.</summary>
    public double[] Jacobian() => Jacobian(point);

    public double[] Push(double[] x, double[] v)
    {
        var (jacobian, direction) = (Jacobian(Of(inputs, x, "x")), Of(inputs, v, "v"));
        return [.. Enumerable.Range(0, outputs).Select(i => Enumerable.Range(0, inputs).Sum(j => jacobian[i * inputs + j] * direction[j]))];
    }

    public double[] Pull(double[] x, double[] w)
    {
        var (jacobian, weights) = (Jacobian(Of(inputs, x, "x")), Of(outputs, w, "w"));
        return [.. Enumerable.Range(0, inputs).Select(j => Enumerable.Range(0, outputs).Sum(i => jacobian[i * inputs + j] * weights[i]))];
    }

    private double[] Jacobian(double[] x) => [.. Enumerable.Range(0, outputs).SelectMany(i =>
    {
        var slope = scale * Math.Cos(x.Select((number, j) => Weight(i, j) * number).Sum());
        return Enumerable.Range(0, inputs).Select(j => Weight(i, j) * slope);
    })];

    private static double Weight(int i, int j) => Math.Sin(1 + 2 * i + 3 * j);

    private static double[] Of(int length, double[] numbers, string name) => numbers.Length == length
        ? numbers
        : throw new ArgumentException($"{name} has length {numbers.Length}; it must have length {length}.", name);
}
