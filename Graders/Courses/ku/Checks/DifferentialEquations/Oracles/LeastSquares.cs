namespace Grader.Checks.DifferentialEquations.Oracles;

/// <summary>The line y = intercept + slope·x with the smallest sum of squared vertical distances.</summary>
internal sealed record LeastSquares(double Slope, double Intercept)
{
    /// <summary>By the normal equations, with x counted from its mean.</summary>
    public static LeastSquares Of(double[] x, double[] y)
    {
        double meanX = x.Sum() / x.Length, meanY = y.Sum() / y.Length, above = 0, below = 0;
        for (var i = 0; i < x.Length; i++)
        {
            above += (x[i] - meanX) * y[i];
            below += (x[i] - meanX) * (x[i] - meanX);
        }

        return new(above / below, meanY - above / below * meanX);
    }

    public double At(double x) => Intercept + Slope * x;
}
