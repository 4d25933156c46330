namespace TorchSharp.Kernels;

/// <summary>The error function and its relatives to nearly double precision.</summary>
internal static class ErrorFunction
{
    private const double Middle = 2;
    private static readonly double TwoBySqrtPi = 2 / Math.Sqrt(Math.PI);

    public static double Erf(double x) =>
        double.IsNaN(x) ? x : Math.Abs(x) < Middle ? Series(x) : Math.Sign(x) * (1 - Fraction(Math.Abs(x)));

    public static double Erfc(double x) =>
        double.IsNaN(x) ? x : x >= Middle ? Fraction(x) : x <= -Middle ? 2 - Fraction(-x) : 1 - Series(x);

    /// <summary>The x with erf x = y, by Halley's method.</summary>
    public static double ErfInverse(double y) => y switch
    {
        < -1 or > 1 or double.NaN => double.NaN,
        < 0 => -ErfInverse(-y),
        _ => ErfcInverse(1 - y, y),
    };

    /// <summary>The z with Φ(z) = p, Φ being the distribution function of the standard normal.</summary>
    public static double NormalQuantile(double p) => p switch
    {
        < 0 or > 1 or double.NaN => double.NaN,
        > 0.5 => -NormalQuantile(1 - p),
        _ => -Math.Sqrt(2) * ErfcInverse(2 * p, 1 - 2 * p),
    };

    /// <summary>
    /// The x ≥ 0 with erfc x = q = 1 − y. The error is computed from the smaller of q and y, so that no digits cancel.
    /// </summary>
    private static double ErfcInverse(double q, double y)
    {
        if (q <= 0 || y == 0)
            return y == 0 ? 0 : double.PositiveInfinity;

        var x = Guess(q, y);
        for (var i = 0; i < 6; i++)
        {
            var error = y < 0.5 ? Erf(x) - y : q - Erfc(x);
            var step = error / (TwoBySqrtPi * Math.Exp(-x * x));
            x -= step / (1 + x * step);
        }

        return x;
    }

    /// <summary>Winitzki's approximation (2008), good to two digits.</summary>
    private static double Guess(double q, double y)
    {
        const double A = 0.147;
        var log = Math.Log(q * (1 + y));
        var half = 2 / (Math.PI * A) + log / 2;
        return Math.Sqrt(Math.Sqrt(half * half - log / A) - half);
    }

    /// <summary>erf x = 2/√π e^(−x²) Σ 2ⁿ x^(2n+1) / (2n+1)!!, all terms of one sign (Abramowitz and Stegun 7.1.6).</summary>
    private static double Series(double x)
    {
        var (term, sum) = (x, x);
        for (var n = 1; Math.Abs(term) > 1e-17 * Math.Abs(sum); n++)
        {
            term *= 2 * x * x / (2 * n + 1);
            sum += term;
        }

        return TwoBySqrtPi * Math.Exp(-x * x) * sum;
    }

    /// <summary>
    /// erfc x = e^(−x²)/√π · 1/(x + ½/(x + 1/(x + 3⁄2/(x + …)))) (Abramowitz and Stegun 7.1.14), evaluated from
    /// the innermost fraction.
    /// </summary>
    private static double Fraction(double x)
    {
        if (x > 27)
            return 0;

        var tail = x;
        for (var n = 90; n > 0; n--)
            tail = x + n / 2.0 / tail;

        return Math.Exp(-x * x) / Math.Sqrt(Math.PI) / tail;
    }
}
