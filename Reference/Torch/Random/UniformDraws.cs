namespace TorchSharp;

/// <summary>Uniform numbers, and draws that use one uniform number each, in PyTorch's order.</summary>
internal static class UniformDraws
{
    /// <summary>
    /// Uniform on [from, to): 24 random bits for each float, 53 for each double; rounded once, as in PyTorch's compiled code.
    /// </summary>
    public static void Fill<T>(RandomSource source, Span<T> target, double from, double to) where T : unmanaged, IFloatingPointIeee754<T>
    {
        var start = T.CreateTruncating(from);
        var range = T.CreateTruncating(to) - start;
        foreach (ref var value in target)
            value = T.FusedMultiplyAdd(Next<T>(source), range, start);
    }

    public static T Next<T>(RandomSource source) where T : unmanaged, INumberBase<T> =>
        typeof(T) == typeof(float) ? T.CreateTruncating(source.UniformSingle()) : T.CreateTruncating(source.UniformDouble());

    /// <summary>One number after the other, each as <paramref name="draw"/> makes it.</summary>
    public static void Fill<T>(Span<T> target, Func<double> draw) where T : unmanaged, INumberBase<T>
    {
        foreach (ref var value in target)
            value = T.CreateTruncating(draw());
    }

    /// <summary>Whole numbers of [low, high).</summary>
    public static void FillIntegers(RandomSource source, Span<long> target, long low, long high)
    {
        foreach (ref var value in target)
            value = (long)source.Below((ulong)high - (ulong)low) + low;
    }

    /// <summary>One with each element's own probability, else zero.</summary>
    public static void FillBernoulli<T>(RandomSource source, ReadOnlySpan<T> probabilities, Span<T> target) where T : unmanaged, INumber<T>
    {
        for (var i = 0; i < target.Length; i++)
            target[i] = Next<T>(source) < probabilities[i] ? T.One : T.Zero;
    }

    /// <summary>0, 1, … in random order, by Fisher and Yates' shuffle from the front.</summary>
    public static void FillPermutation(RandomSource source, Span<long> target)
    {
        for (var i = 0; i < target.Length; i++)
            target[i] = i;

        for (var i = 0; i < target.Length - 1; i++)
        {
            var other = i + (int)(source.Twister.NextUInt32() % (uint)(target.Length - i));
            (target[i], target[other]) = (target[other], target[i]);
        }
    }
}
