using Grader.Contracts.Flows;

namespace Grader.Solutions.Flows;

/// <inheritdoc />
public sealed class CouplingLayer : ICouplingLayer
{
    /// <inheritdoc />
    public double[] Forward(double[] x, Subnet s, Subnet t, long[] order)
    {
        var (passive, active) = Split(x);
        var (scales, shifts) = (s(passive), t(passive));
        double[] y = [.. passive, .. active.Select((number, i) => number * Math.Exp(scales[i]) + shifts[i])];
        return [.. order.Select(i => y[i])];
    }

    /// <inheritdoc />
    public double[] Inverse(double[] z, Subnet s, Subnet t, long[] order)
    {
        var y = new double[z.Length];
        for (var i = 0; i < z.Length; i++)
            y[order[i]] = z[i];

        var (passive, active) = Split(y);
        var (scales, shifts) = (s(passive), t(passive));
        return [.. passive, .. active.Select((number, i) => (number - shifts[i]) * Math.Exp(-scales[i]))];
    }

    /// <inheritdoc />
    public double LogAbsDet(double[] x, Subnet s)
    {
        var (passive, _) = Split(x);
        return s(passive).Sum();
    }

    private static (double[] Passive, double[] Active) Split(double[] numbers)
    {
        var middle = (numbers.Length + 1) / 2;
        return (numbers[..middle], numbers[middle..]);
    }
}
