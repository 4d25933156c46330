namespace Grader.Judging.Statistics;

/// <summary>ln Σ exp, without overflow.</summary>
public static class LogSum
{
    /// <summary>ln Σ_k exp(terms_k).</summary>
    public static double Of(ReadOnlySpan<double> terms)
    {
        var largest = double.NegativeInfinity;
        foreach (var term in terms)
            largest = Math.Max(largest, term);

        var sum = 0.0;
        foreach (var term in terms)
            sum += Math.Exp(term - largest);

        return largest + Math.Log(sum);
    }
}
