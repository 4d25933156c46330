namespace TorchSharp.Modules;

/// <summary>y = x Wᵀ + b for x of shape (…, in_features).</summary>
public sealed class Linear : nn.Module<Tensor, Tensor>
{
    internal Linear(long inputSize, long outputSize, bool hasBias, ScalarType? dtype) : base(nameof(Linear))
    {
        (in_features, out_features) = (inputSize, outputSize);
        weight = new Parameter(nn.init.kaiming_uniform_(empty(outputSize, inputSize, dtype), Math.Sqrt(5)));
        bias = hasBias ? new Parameter(nn.init.UniformBias(weight, outputSize, dtype)) : null;
        RegisterComponents();
    }

    public long in_features { get; }
    public long out_features { get; }

    /// <summary>(out_features, in_features)</summary>
    [field: ComponentName(Name = nameof(weight))] public Parameter weight { get; set => field = Exchange(value); }

    /// <summary>(out_features); null without bias.</summary>
    [field: ComponentName(Name = nameof(bias))] public Parameter? bias { get; set => field = Exchange(value); }

    public override Tensor forward(Tensor input) => nn.functional.linear(input, weight, bias);
}
