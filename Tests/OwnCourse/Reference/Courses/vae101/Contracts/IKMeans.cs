using Grader.Contracts;

namespace Vae101.Contracts;

/// <summary>One step of k-means (Lloyd's algorithm).</summary>
[Task("a step of k-means")]
public interface IKMeans
{
    /// <summary>The index of the nearest centre of each point, from 0 on; of equally near ones the first.</summary>
    /// <param name="points">N points, D numbers each.</param>
    /// <param name="centres">K centres, D numbers each.</param>
    long[] Assign(double[][] points, double[][] centres);

    /// <summary>The mean of the points of each centre; a centre without points stays where it is.</summary>
    /// <param name="points">N points, D numbers each.</param>
    /// <param name="assigned">The index of the centre of each point.</param>
    /// <param name="centres">K centres, D numbers each.</param>
    double[][] Update(double[][] points, long[] assigned, double[][] centres);
}
