using Grader.Contracts.Foundations;

namespace Grader.Solutions.Foundations;

/// <inheritdoc />
public sealed class Jacobians : IJacobians
{
    /// <inheritdoc />
    public double[] ByForwardPasses(IDifferentiable f, double[] x)
    {
        var (m, n) = (f.OutputCount, f.InputCount);
        var jacobian = new double[m * n];
        for (var j = 0; j < n; j++)
        {
            var column = f.Push(x, Unit(n, j));
            for (var i = 0; i < m; i++)
                jacobian[i * n + j] = column[i];
        }

        return jacobian;
    }

    /// <inheritdoc />
    public double[] ByReversePasses(IDifferentiable f, double[] x)
    {
        var m = f.OutputCount;
        return [.. Enumerable.Range(0, (int)m).SelectMany(i => f.Pull(x, Unit(m, i)))];
    }

    /// <inheritdoc />
    public double[] ByFewestPasses(IDifferentiable f, double[] x) =>
        f.InputCount < f.OutputCount ? ByForwardPasses(f, x) : ByReversePasses(f, x);

    private static double[] Unit(long length, int place)
    {
        var unit = new double[length];
        unit[place] = 1;
        return unit;
    }
}
