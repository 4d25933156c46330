using Grader.Contracts;

namespace Vae101.Contracts;

/// <summary>A histogram.</summary>
[Task("the counts of a histogram")]
public interface IHistogram
{
    /// <summary>How many values lie in each bin [e_i, e_{i+1}); the last bin holds its right edge, too. Others are not counted.</summary>
    /// <param name="values">The values, in any order.</param>
    /// <param name="edges">Rising edges e_0, …, e_K with K ≥ 1.</param>
    long[] Counts(double[] values, double[] edges);
}
