using MathNet.Numerics;

namespace Grader.Checks.Diffusion.Oracles;

/// <summary>
/// x_t = √ᾱ·x_0 + √(1 − ᾱ)·ε in one dimension, with x_0 uniform on an interval, seen from one value of x_t: then ε is a standard normal
/// number, cut to the interval of values that lead there.
/// </summary>
/// <param name="LogMass">ln P(x_0 in the interval), for x_0 on the whole line, given x_t: ln(Φ(high) − Φ(low)).</param>
/// <param name="MeanNoise">E[ε | x_t, x_0 in the interval] = (φ(low) − φ(high))/(Φ(high) − Φ(low)).</param>
internal readonly record struct BlurredBox(double LogMass, double MeanNoise)
{
    private static readonly double RootTwoPi = Math.Sqrt(2 * Math.PI);

    /// <summary>Boxes side by side, seen from x_t = <paramref name="x"/> at <paramref name="alphaBar"/>: what two of them need of the edge
    /// between them is computed once. <paramref name="edges"/> are where the boxes begin and, at last, end: one number more than
    /// boxes.</summary>
    public static BlurredBox[] Row(double x, ReadOnlySpan<double> edges, double alphaBar)
    {
        var (signal, blur) = (Math.Sqrt(alphaBar), Math.Sqrt(1 - alphaBar));
        var boxes = new BlurredBox[edges.Length - 1];
        var right = Edge.At((x - signal * edges[0]) / blur);
        for (var i = 0; i < boxes.Length; i++)
        {
            var left = Edge.At((x - signal * edges[i + 1]) / blur);
            boxes[i] = Between(left, right);
            right = left;
        }

        return boxes;
    }

    /// <summary>A standard normal number, cut to [low, high].</summary>
    public static BlurredBox Cut(double low, double high) => Between(Edge.At(low), Edge.At(high));

    /// <remarks>
    /// Far from 0 the difference Φ(high) − Φ(low) of two numbers near 1 would be noise: there both ends are mirrored to the tail.
    /// Everything is relative to φ at the end next to 0, or to φ(0) when 0 lies inside, so that no exponential under- or overflows.
    /// </remarks>
    private static BlurredBox Between(Edge low, Edge high)
    {
        if (low.U + high.U < 0)
        {
            var mirrored = Between(high.Mirrored, low.Mirrored);
            return mirrored with { MeanNoise = -mirrored.MeanNoise };
        }

        var anchor = Math.Max(low.U, 0);
        var (densityLow, densityHigh) =
            (Math.Exp((anchor * anchor - low.U * low.U) / 2), Math.Exp((anchor * anchor - high.U * high.U) / 2));
        var mass = low.U < 0
            ? RootTwoPi - densityLow * low.Tail - densityHigh * high.Tail
            : low.Tail - densityHigh * high.Tail;
        return new BlurredBox(Math.Log(mass / RootTwoPi) - anchor * anchor / 2, (densityLow - densityHigh) / mass);
    }

    /// <summary>An end of a box, in units of the blur, with the Mills ratio (1 − Φ(|U|))/φ(U) of what lies beyond it.</summary>
    private readonly record struct Edge(double U, double Tail)
    {
        public Edge Mirrored => this with { U = -U };

        public static Edge At(double u) => new(u, MillsRatio(Math.Abs(u)));
    }

    /// <summary>(1 − Φ(u))/φ(u) for u ≥ 0; the continued fraction of Laplace where the tail itself would underflow.</summary>
    private static double MillsRatio(double u)
    {
        const double Tail = 20;
        if (u < Tail)
            return Math.Sqrt(Math.PI / 2) * Math.Exp(u * u / 2) * SpecialFunctions.Erfc(u / Math.Sqrt(2));

        var fraction = u;
        for (var k = 12; k >= 1; k--)
            fraction = u + k / fraction;

        return 1 / fraction;
    }
}
