namespace TorchSharp.Modules;

/// <summary>
/// Batch normalisation of inputs of any rank: by the batch's statistics in training, by running statistics in evaluation.
/// </summary>
public abstract class NormBase : nn.Module<Tensor, Tensor>
{
    private readonly (long[] Ranks, double Eps, double Momentum) settings;

    private protected NormBase(
        string name, long[] ranks, long features, double eps, double momentum, bool affine, bool tracks, ScalarType? dtype) : base(name)
    {
        (settings, num_features) = ((ranks, eps, momentum), features);
        weight = affine ? new Parameter(ones(features, dtype)) : null;
        bias = affine ? new Parameter(zeros(features, dtype)) : null;
        if (tracks)
        {
            register_buffer(nameof(running_mean), zeros(features, dtype));
            register_buffer(nameof(running_var), ones(features, dtype));
            register_buffer(nameof(num_batches_tracked), tensor(0L));
        }

        RegisterComponents();
    }

    public long num_features { get; }
    public Parameter? weight { get; set => field = Exchange(value); }
    public Parameter? bias { get; set => field = Exchange(value); }
    public Tensor? running_mean => Buffer(nameof(running_mean));
    public Tensor? running_var => Buffer(nameof(running_var));

    /// <summary>How many batches the running statistics have seen; Int64.</summary>
    public Tensor? num_batches_tracked => Buffer(nameof(num_batches_tracked));

    /// <exception cref="ArgumentException">The input has another rank.</exception>
    /// <exception cref="ExternalException">The input has another number of channels.</exception>
    public override Tensor forward(Tensor input)
    {
        var (ranks, eps, momentum) = settings;
        Errors.RequireArgument(
            ranks.Contains(input.ndim), $"expected {string.Join("D or ", ranks)}D input, but got {input.ndim}D input.");
        Errors.Require(
            input.Layout.Shape[1] == num_features,
            $"running_mean should contain {input.Layout.Shape[1]} elements not {num_features}, for an input of shape {input.shape}");
        if (training)
            num_batches_tracked?.add_(1);

        return nn.functional.batch_norm(input, running_mean, running_var, weight, bias, training || running_mean is null, momentum, eps);
    }
}

/// <summary>What the batch normalisations have in common.</summary>
public abstract class BatchNorm : NormBase
{
    private protected BatchNorm(
        string name, long[] ranks, long features, double eps, double momentum, bool affine, bool tracks, ScalarType? dtype)
        : base(name, ranks, features, eps, momentum, affine, tracks, dtype) { }
}

public sealed class BatchNorm1d : BatchNorm
{
    internal BatchNorm1d(long features, double eps, double momentum, bool affine, bool tracks, ScalarType? dtype)
        : base(nameof(BatchNorm1d), [2, 3], features, eps, momentum, affine, tracks, dtype) { }
}

public sealed class BatchNorm2d : BatchNorm
{
    internal BatchNorm2d(long features, double eps, double momentum, bool affine, bool tracks, ScalarType? dtype)
        : base(nameof(BatchNorm2d), [4], features, eps, momentum, affine, tracks, dtype) { }
}

/// <summary>Standardises each image's groups of channels.</summary>
public sealed class GroupNorm : nn.Module<Tensor, Tensor>
{
    private readonly (long Groups, double Eps) settings;

    internal GroupNorm(long groups, long channels, double eps, bool affine, ScalarType? dtype) : base(nameof(GroupNorm))
    {
        settings = (groups, eps);
        weight = affine ? new Parameter(ones(channels, dtype)) : null;
        bias = affine ? new Parameter(zeros(channels, dtype)) : null;
        RegisterComponents();
    }

    [field: ComponentName(Name = nameof(weight))] public Parameter? weight { get; set => field = Exchange(value); }

    [field: ComponentName(Name = nameof(bias))] public Parameter? bias { get; set => field = Exchange(value); }

    /// <exception cref="ArgumentException">The input has less than three dimensions.</exception>
    public override Tensor forward(Tensor input)
    {
        Errors.RequireArgument(input.ndim >= 3, $"Invalid number of dimensions for GroupNorm argument: {input.ndim}");
        return nn.functional.group_norm(input, settings.Groups, weight, bias, settings.Eps);
    }
}

/// <summary>Standardises over the last dimensions: (x − mean) / √(variance + eps) · weight + bias.</summary>
public sealed class LayerNorm : nn.Module<Tensor, Tensor>
{
    private readonly (long[] Shape, double Eps) settings;

    internal LayerNorm(long[] shape, double eps, bool affine, bool hasBias, ScalarType? dtype) : base(nameof(LayerNorm))
    {
        settings = (shape, eps);
        weight = affine ? new Parameter(ones(shape, dtype)) : null;
        bias = affine && hasBias ? new Parameter(zeros(shape, dtype)) : null;
        RegisterComponents();
    }

    [field: ComponentName(Name = nameof(weight))] public Parameter? weight { get; set => field = Exchange(value); }

    [field: ComponentName(Name = nameof(bias))] public Parameter? bias { get; set => field = Exchange(value); }

    public override Tensor forward(Tensor input) => nn.functional.layer_norm(input, settings.Shape, weight, bias, settings.Eps);
}
