namespace Grader.Checks.Diffusion.Oracles;

/// <summary>
/// Finds out which block of the noise stream a step of the sampler has used, and with which weight: so it makes no difference whether
/// noise is drawn step by step or all at once, in which order, or also for t = 1, where it is not used.
/// </summary>
internal static class FreshNoise
{
    private const double Accuracy = 1e-4;

    /// <summary>z at a flat index of a block; block 0 is x_T.</summary>
    public static double Block(int block, int index, int size) => Value((long)block * size + index);

    /// <summary>The stream: values without pattern, so that no block is a multiple of another.</summary>
    public static double Value(long index) => 1.4 * Math.Sin(12.9898 * index + 0.5) + 0.6 * Math.Cos(78.233 * index * index % 6.2831);

    /// <summary>The weighted block that comes closest to <paramref name="added"/>.</summary>
    public static double[] Nearest(double[] added, double weight, int blocks) => Enumerable.Range(1, blocks)
        .Select(block => added.Select((_, index) => weight * Block(block, index, added.Length)).ToArray())
        .MinBy(noise => noise.Zip(added, (z, found) => Math.Abs(z - found)).Max())!;

    /// <summary>The block that <paramref name="added"/> is a multiple of, and the factor; null if there is none.</summary>
    public static (int Block, double Weight)? Find(double[] added, int blocks)
    {
        for (var block = 0; block <= blocks; block++)
        {
            var z = Enumerable.Range(0, added.Length).Select(index => Block(block, index, added.Length)).ToArray();
            var weight = z.Zip(added, (a, b) => a * b).Sum() / z.Sum(a => a * a);
            var size = added.Max(Math.Abs);
            if (added.Zip(z, (found, noise) => Math.Abs(found - weight * noise)).Max() <= Accuracy * size)
                return (block, weight);
        }

        return null;
    }
}
