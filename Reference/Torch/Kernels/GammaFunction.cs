namespace TorchSharp.Kernels;

/// <summary>The logarithm of the gamma function and its derivatives, by recurrence into the range of Stirling's series.</summary>
internal static class GammaFunction
{
    private const double Large = 12;

    /// <summary>log |Γ(x)|</summary>
    public static double Log(double x)
    {
        if (double.IsNaN(x) || double.IsInfinity(x))
            return double.IsNaN(x) ? x : double.PositiveInfinity;

        if (x <= 0)
            return x == Math.Floor(x) ? double.PositiveInfinity : Math.Log(Math.PI / Math.Abs(Math.Sin(Math.PI * x))) - Log(1 - x);

        if (x is 1 or 2)
            return 0;

        var product = 1.0;
        for (; x < Large; x++)
            product *= x;

        var r = 1 / (x * x);
        var series = (1.0 / 12 - r * (1.0 / 360 - r * (1.0 / 1260 - r * (1.0 / 1680 - r * (1.0 / 1188))))) / x;
        return (x - 0.5) * Math.Log(x) - x + 0.5 * Math.Log(2 * Math.PI) + series - Math.Log(product);
    }

    /// <summary>The first derivative of log Γ.</summary>
    public static double Digamma(double x)
    {
        if (x == 0)
            return double.IsNegative(x) ? double.PositiveInfinity : double.NegativeInfinity;

        if (x < 0)
            return x == Math.Floor(x) ? double.NaN : Digamma(1 - x) - Math.PI / Math.Tan(Math.PI * x);

        var sum = 0.0;
        for (; x < Large; x++)
            sum -= 1 / x;

        var r = 1 / (x * x);
        return sum + Math.Log(x) - 0.5 / x - r * (1.0 / 12 - r * (1.0 / 120 - r * (1.0 / 252 - r * (1.0 / 240 - r * (1.0 / 132)))));
    }

    /// <summary>The second derivative of log Γ.</summary>
    public static double Trigamma(double x)
    {
        if (x <= 0)
        {
            var sine = Math.Sin(Math.PI * x);
            return Math.PI * Math.PI / (sine * sine) - Trigamma(1 - x);
        }

        var sum = 0.0;
        for (; x < Large; x++)
            sum += 1 / (x * x);

        var r = 1 / (x * x);
        return sum + 1 / x + r / 2 + r / x * (1.0 / 6 - r * (1.0 / 30 - r * (1.0 / 42 - r * (1.0 / 30 - r * (5.0 / 66)))));
    }
}
