namespace TorchSharp;

/// <summary>Normal numbers in sequence, in the order in which PyTorch draws them on the CPU.</summary>
internal static class NormalDraws
{
    private const int Block = 16;

    /// <summary>From 16 numbers on, uniform numbers are drawn first and turned into normal ones in blocks; below, one by one.</summary>
    public static void Fill<T>(RandomSource source, Span<T> target, double mean, double deviation, bool singly)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        if (singly || target.Length < Block)
        {
            FillSingly(source, target, mean, deviation);
            return;
        }

        UniformDraws.Fill(source, target, 0, 1);
        for (var i = 0; i + Block <= target.Length; i += Block)
            Transform(target.Slice(i, Block), T.CreateChecked(mean), T.CreateChecked(deviation));

        if (target.Length % Block != 0)
        {
            var last = target[^Block..];
            UniformDraws.Fill(source, last, 0, 1);
            Transform(last, T.CreateChecked(mean), T.CreateChecked(deviation));
        }
    }

    private static void FillSingly<T>(RandomSource source, Span<T> target, double mean, double deviation)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        foreach (ref var value in target)
            value = T.CreateTruncating(source.Normal() * deviation + mean);
    }

    /// <summary>The first half of the block gives the radii, the second half the angles.</summary>
    private static void Transform<T>(Span<T> block, T mean, T deviation) where T : unmanaged
    {
        if (typeof(T) == typeof(float))
        {
            var first = Vector256.Create((ReadOnlySpan<T>)block).AsSingle();
            var second = Vector256.Create((ReadOnlySpan<T>)block[(Block / 2)..]).AsSingle();
            var radius = Vector256.Sqrt(-2 * Vector256.Log(Vector256<float>.One - first)) * (float)(object)deviation;
            var (sine, cosine) = Vector256.SinCos(2 * MathF.PI * second);
            (radius * cosine + Vector256.Create(mean).AsSingle()).As<float, T>().CopyTo(block);
            (radius * sine + Vector256.Create(mean).AsSingle()).As<float, T>().CopyTo(block[(Block / 2)..]);
        }
        else
        {
            var first = Vector512.Create((ReadOnlySpan<T>)block).AsDouble();
            var second = Vector512.Create((ReadOnlySpan<T>)block[(Block / 2)..]).AsDouble();
            var radius = Vector512.Sqrt(-2 * Vector512.Log(Vector512<double>.One - first)) * (double)(object)deviation;
            var (sine, cosine) = Vector512.SinCos(2 * Math.PI * second);
            (radius * cosine + Vector512.Create(mean).AsDouble()).As<double, T>().CopyTo(block);
            (radius * sine + Vector512.Create(mean).AsDouble()).As<double, T>().CopyTo(block[(Block / 2)..]);
        }
    }
}
