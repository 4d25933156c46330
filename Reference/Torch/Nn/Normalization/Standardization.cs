namespace TorchSharp;

/// <summary>The computation that batch, group and layer normalisation share.</summary>
internal static class Standardization
{
    /// <summary>
    /// (x − mean) / √(variance + eps) over some axes, recorded as one operation, with that mean and (biased) variance.
    /// </summary>
    public static (Tensor Standard, Tensor Mean, Tensor Variance) Of(Tensor x, long[] axes, double eps)
    {
        Tensor mean, variance, factor, standard;
        using (no_grad())
        {
            mean = x.mean(axes, true);
            var centred = x - mean;
            variance = centred.square().mean(axes, true);
            factor = (variance + eps).rsqrt();
            standard = centred * factor;
        }

        var (input, output, scale) = (Tape.Keep(x), Tape.Keep(standard), Tape.Keep(factor));
        Tape.Record("standardize", standard, x, g =>
        {
            // If the rule itself is differentiated, the factor has to depend on the input.
            var y = output.Value;
            var factor = Tape.IsRecording ? (input.Value.var(axes, unbiased: false, keepdim: true) + eps).rsqrt() : scale.Value;
            return (g - g.mean(axes, true) - y * (g * y).mean(axes, true)) * factor;
        });
        return (standard, mean, variance);
    }

    /// <summary>x · weight + bias, both brought into a shape that broadcasts; either may be missing.</summary>
    public static Tensor Affine(Tensor x, Tensor? weight, Tensor? bias, params long[] shape)
    {
        var scaled = weight is null ? x : x * weight.reshape(shape);
        return bias is null ? scaled : scaled + bias.reshape(shape);
    }

    /// <summary>The shape of one number for each channel of (n, c, …), so that it broadcasts.</summary>
    public static long[] PerChannel(Tensor x)
    {
        Errors.Require(x.Layout.Rank >= 2, $"Expected an input of shape (n, c, …), but got {x.Layout.Shape}");
        return [x.Layout.Shape[1], .. Enumerable.Repeat(1L, x.Layout.Rank - 2)];
    }
}
