namespace Grader.Checks.Diffusion.Oracles;

/// <summary>A stream of noise without pattern, in blocks of one size: x_T, and the noise of each step.</summary>
internal static class FreshNoise
{
    /// <summary>z at a flat index of a block; block 0 is x_T.</summary>
    public static double Block(int block, int index, int size) => Value((long)block * size + index);

    /// <summary>The stream: values without pattern, so that no block is a multiple of another.</summary>
    public static double Value(long index) => 1.4 * Math.Sin(12.9898 * index + 0.5) + 0.6 * Math.Cos(78.233 * index * index % 6.2831);

    /// <summary>The weighted block that comes closest to <paramref name="added"/>.</summary>
    public static double[] Nearest(double[] added, double weight, int blocks) => Enumerable.Range(1, blocks)
        .Select(block => added.Select((_, index) => weight * Block(block, index, added.Length)).ToArray())
        .MinBy(noise => noise.Zip(added, (z, found) => Math.Abs(z - found)).Max())!;
}
