namespace Grader.Checks.DifferentialEquations.Oracles;

/// <summary>Rows, each with a time and a normal number of its own, and what their ELBOs need of a model.</summary>
internal static class ElboRows
{
    /// <summary>Asks the model's functions.</summary>
    /// <param name="sde">The model.</param>
    /// <param name="y">The data.</param>
    /// <param name="t">The time of each row, not 0 and not 1.</param>
    /// <param name="normals">ε of each row.</param>
    public static ElboRow[] Of(JudgedSde sde, double[] y, double[] t, double[] normals)
    {
        var count = y.Length;
        var (start, between, end) = (At(sde, y, JudgedSde.Times(count, 0)), At(sde, y, t), At(sde, y, JudgedSde.Times(count, 1)));
        var (alphaRate, betaRate) = (sde.AlphaRate(y, t), sde.BetaRate(y, t));
        double[] x = [.. between.Zip(normals, (q, normal) => q.Mean + q.Deviation * normal)];
        var (drift, sigma, slope) = (sde.Drift(x, t), sde.Sigma(x, t), sde.VarianceSlope(x, t));
        return [.. Enumerable.Range(0, count).Select(i => new ElboRow(y[i], normals[i], sde.Width)
        {
            Start = start[i],
            Between = between[i],
            End = end[i],
            Rate = (alphaRate[i], betaRate[i]),
            Drift = drift[i],
            Sigma = sigma[i],
            VarianceSlope = slope[i],
        })];
    }

    private static (double Mean, double Deviation)[] At(JudgedSde sde, double[] y, double[] t) =>
        [.. sde.Alpha(y, t).Zip(sde.Beta(y, t))];
}
