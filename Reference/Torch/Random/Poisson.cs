namespace TorchSharp;

/// <summary>Poisson numbers in the order in which PyTorch draws them on the CPU.</summary>
internal static class PoissonDraws
{
    public static double Next(RandomSource source, double mean) => mean switch
    {
        0 => 0,
        >= 10 => ByRejection(source, mean),
        > 0 => ByProduct(source, mean),
        _ => throw Errors.Torch($"invalid Poisson rate, expected rate to be non-negative, but got {mean}"),
    };

    /// <summary>How many uniform numbers can be multiplied before the product falls to e^(−mean).</summary>
    private static double ByProduct(RandomSource source, double mean)
    {
        var count = 0;
        for (var product = source.UniformDouble(); product > Math.Exp(-mean); product *= source.UniformDouble())
            count++;

        return count;
    }

    /// <summary>Hörmann, "The transformed rejection method for generating Poisson random variables" (1993), algorithm PTRS.</summary>
    private static double ByRejection(RandomSource source, double mean)
    {
        var b = 0.931 + 2.53 * Math.Sqrt(mean);
        var a = -0.059 + 0.02483 * b;
        var inverseAlpha = 1.1239 + 1.1328 / (b - 3.4);
        while (true)
        {
            var u = source.UniformDouble() - 0.5;
            var v = source.UniformDouble();
            var us = 0.5 - Math.Abs(u);
            var k = Math.Floor((2 * a / us + b) * u + mean + 0.43);
            var isInside = us >= 0.07 && v <= 0.9277 - 3.6224 / (b - 2);
            var isOutside = k < 0 || (us < 0.013 && v > us);
            if (isInside)
                return k;

            var logProbability = k * Math.Log(mean) - mean - Kernels.GammaFunction.Log(k + 1);
            if (!isOutside && Math.Log(v * inverseAlpha / (a / (us * us) + b)) <= logProbability)
                return k;
        }
    }
}
