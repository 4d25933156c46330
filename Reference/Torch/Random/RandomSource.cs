namespace TorchSharp;

/// <summary>The elementary draws of PyTorch's CPU generator, in its order; every distribution is built from these.</summary>
internal sealed class RandomSource(Mt19937 twister)
{
    public RandomSource(ulong seed) : this(new Mt19937(seed)) { }

    public Mt19937 Twister { get; } = twister;

    /// <summary>Box and Muller's method draws normal numbers in pairs; this is the second of a pair, if not used yet.</summary>
    public double? SecondNormal { get; set; }

    /// <summary>24 random bits: uniform on [0, 1).</summary>
    public float UniformSingle() => (Twister.NextUInt32() & 0xffffff) * (1f / (1 << 24));

    /// <summary>53 random bits: uniform on [0, 1).</summary>
    public double UniformDouble() => (Twister.NextUInt64() & ((1UL << 53) - 1)) * (1.0 / (1UL << 53));

    /// <summary>A standard normal number, drawn alone; sequences of 16 and more are drawn by <see cref="NormalDraws"/>.</summary>
    public double Normal()
    {
        if (SecondNormal is { } second)
        {
            SecondNormal = null;
            return second;
        }

        var angle = 2 * Math.PI * UniformDouble();
        var radius = Math.Sqrt(-2 * double.LogP1(-UniformDouble()));
        SecondNormal = radius * Math.Sin(angle);
        return radius * Math.Cos(angle);
    }

    /// <summary>Exponentially distributed with rate 1.</summary>
    public double Exponential() => -double.LogP1(-UniformDouble());

    /// <summary>A whole number of [0, range).</summary>
    public ulong Below(ulong range) =>
        range >= 1UL << 32 ? Twister.NextUInt64() % range : Twister.NextUInt32() % (uint)range;
}
