namespace TorchSharp.Modules;

/// <summary>Standardises each channel of each image on its own (Ulyanov et al. 2016, arXiv 1607.08022).</summary>
public abstract class InstanceNorm : NormBase
{
    private protected InstanceNorm(
        string name, long[] ranks, long features, double eps, double momentum, bool affine, bool tracks, ScalarType? dtype)
        : base(name, ranks, features, eps, momentum, affine, tracks, dtype) { }
}

public sealed class InstanceNorm2d : InstanceNorm
{
    private readonly (double Eps, double Momentum) settings;

    internal InstanceNorm2d(long features, double eps, double momentum, bool affine, bool tracks, ScalarType? dtype)
        : base(nameof(InstanceNorm2d), [3, 4], features, eps, momentum, affine, tracks, dtype) => settings = (eps, momentum);

    /// <param name="input">(n, c, h, w) or (c, h, w)</param>
    /// <exception cref="ArgumentException">The input has another rank or number of channels.</exception>
    public override Tensor forward(Tensor input)
    {
        var channels = input.ndim - 3;
        Errors.RequireArgument(input.ndim is 3 or 4, $"expected 3D or 4D input, but got {input.ndim}D input.");
        Errors.RequireArgument(
            input.shape[channels] == num_features,
            $"expected input's size at dim={channels} to match num_features ({num_features}), but got: {input.shape[channels]}.");
        var batch = input.ndim == 3 ? input.unsqueeze(0) : input;
        var result = F.instance_norm(
            batch, running_mean, running_var, weight, bias, training || running_mean is null, settings.Momentum, settings.Eps);
        return input.ndim == 3 ? result.squeeze(0) : result;
    }
}
