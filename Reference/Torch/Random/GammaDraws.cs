namespace TorchSharp;

/// <summary>Gamma numbers of rate 1 in the order in which PyTorch draws them on the CPU.</summary>
internal static class GammaDraws
{
    /// <summary>One number for each concentration.</summary>
    public static Tensor Standard(Tensor concentration, Generator? generator)
    {
        var wanted = concentration.detach().to_type(ScalarType.Float64).RowMajor<double>();
        var result = Tensor.FromStorage(new double[wanted.Length], concentration.shape);
        var least = concentration.dtype == ScalarType.Float32 ? 1.1754943508222875e-38 : 2.2250738585072014e-308;
        var next = 0;
        (generator ?? Generator.Default).Draw(
            source => UniformDraws.Fill(result.Target<double>(), () => Math.Max(least, Next(source, wanted[next++]))));
        return Tape.Record(
            "standard_gamma", result.to_type(concentration.dtype), concentration,
            static g => throw Errors.Torch("The managed engine has no derivative of gamma distributed samples."));
    }

    /// <summary>Marsaglia and Tsang, "A simple method for generating gamma variables" (2000).</summary>
    private static double Next(RandomSource source, double concentration)
    {
        if (concentration == 0)
            return 0;

        var scale = 1.0;
        if (concentration < 1)
        {
            scale = Math.Pow(1 - source.UniformDouble(), 1 / concentration);
            concentration++;
        }

        var d = concentration - (1.0 / 3);
        var c = 1 / Math.Sqrt(9 * d);
        while (true)
        {
            double x, y;
            do
            {
                x = source.Normal();
                y = 1 + (c * x);
            }
            while (y <= 0);

            var (v, u, square) = (y * y * y, 1 - source.UniformDouble(), x * x);
            if (u < 1 - (0.0331 * square * square) || Math.Log(u) < (0.5 * square) + (d * (1 - v + Math.Log(v))))
                return scale * d * v;
        }
    }
}
