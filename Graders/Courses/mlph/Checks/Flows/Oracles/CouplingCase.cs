using Grader.Judging.Chance;

namespace Grader.Checks.Flows.Oracles;

/// <summary>A coupling layer of the judge's: its size, its subnets and its order.</summary>
internal sealed class CouplingCase(int size, double shift = 0.2, double scale = 1.3, long[]? order = null)
{
    public int Size => size;

    public int PassiveCount => (size + 1) / 2;

    public int[] Passive => [.. Enumerable.Range(0, PassiveCount)];

    public SubnetSpy S { get; } = new(size / 2, shift, scale);

    public SubnetSpy T { get; } = new(size / 2, 0.5, 2 * scale);

    public long[] Order { get; } = order ?? Unchanged(size);

    public static long[] Unchanged(int size) => [.. Enumerable.Range(0, size).Select(i => (long)i)];

    /// <summary>A random permutation.</summary>
    public static long[] Shuffled(int size, long seed)
    {
        var numbers = new UniformNumbers(seed);
        return [.. Unchanged(size).OrderBy(_ => numbers.Next())];
    }

    /// <summary>z = f(x) as the contract has it.</summary>
    public double[] Forward(double[] x)
    {
        var (s, t) = (S.Of(x[..PassiveCount]), T.Of(x[..PassiveCount]));
        double[] y = [.. x[..PassiveCount], .. x[PassiveCount..].Select((number, i) => number * Math.Exp(s[i]) + t[i])];
        return [.. Order.Select(i => y[i])];
    }

    public double LogAbsDet(double[] x) => S.Of(x[..PassiveCount]).Sum();
}
