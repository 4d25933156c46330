using static TorchSharp.torch;

namespace Grader.Solutions.Diffusion;

/// <summary>Values of a schedule for the step of each row, shape [B, 1].</summary>
internal static class Rows
{
    /// <summary>The value of step t; step 1 is index 0.</summary>
    public static Tensor At(this Tensor values, Tensor t) => values.index_select(0, t - 1).unsqueeze(1);

    /// <summary>The value of ᾱ at step t − 1, with ᾱ_0 = 1.</summary>
    public static Tensor Before(this Tensor alphaBar, Tensor t) =>
        cat([ones(1, dtype: alphaBar.dtype), alphaBar]).index_select(0, t - 1).unsqueeze(1);
}
