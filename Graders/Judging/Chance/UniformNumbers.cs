using Grader.Judging.Comparisons;
using static TorchSharp.torch;

namespace Grader.Judging.Chance;

/// <summary>The judge's own chance, one number at a time: the engine's random stream of a seed, drawn in blocks.</summary>
/// <param name="seed">Equal seeds give equal numbers.</param>
public sealed class UniformNumbers(long seed)
{
    private const int BlockSize = 4096;

    private readonly Generator generator = new((ulong)(seed & uint.MaxValue));
    private double[] block = [];
    private int next;

    /// <summary>Uniform on [0, 1).</summary>
    public double Next()
    {
        if (next == block.Length)
            (block, next) = (rand([BlockSize], dtype: float64, generator: generator).Numbers(), 0);

        return block[next++];
    }

    /// <summary>Uniform on 0, …, count − 1.</summary>
    public int Below(int count) => (int)(Next() * count);

    /// <summary>Two independent draws of N(0, 1), by Box and Muller.</summary>
    public (double First, double Second) NormalPair()
    {
        var radius = Math.Sqrt(-2 * Math.Log(1 - Next()));
        var angle = 2 * Math.PI * Next();
        return (radius * Math.Cos(angle), radius * Math.Sin(angle));
    }
}
