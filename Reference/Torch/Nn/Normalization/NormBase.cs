using TorchSharp.Utils;
using static TorchSharp.torch;

namespace TorchSharp.Modules;

/// <summary>Batch normalisation of inputs of any rank: statistics of the batch in training, running ones in use.</summary>
public abstract class NormBase : nn.Module<Tensor, Tensor>
{
    private readonly long[] ranks;
    private readonly double eps;
    private readonly double momentum;

    [ComponentName(Name = nameof(weight))]
    private protected Parameter? ownWeight;

    [ComponentName(Name = nameof(bias))]
    private protected Parameter? ownBias;

    [ComponentName(Name = nameof(running_mean))]
    private protected Tensor? ownMean;

    [ComponentName(Name = nameof(running_var))]
    private protected Tensor? ownVariance;

    [ComponentName(Name = nameof(num_batches_tracked))]
    private protected Tensor? ownCount;

    private protected NormBase(
        string name, long[] ranks, long features, double eps, double momentum, bool affine, bool tracks, ScalarType? dtype) : base(name)
    {
        (this.ranks, num_features, this.eps, this.momentum) = (ranks, features, eps, momentum);
        ownWeight = affine ? new Parameter(ones(features, dtype)) : null;
        ownBias = affine ? new Parameter(zeros(features, dtype)) : null;
        ownMean = tracks ? zeros(features, dtype) : null;
        ownVariance = tracks ? ones(features, dtype) : null;
        ownCount = tracks ? tensor(0L) : null;
        RegisterComponents();
    }

    public long num_features { get; }

    public Parameter? weight
    {
        get => ownWeight;
        set => ownWeight = Exchange(nameof(weight), value);
    }

    public Parameter? bias
    {
        get => ownBias;
        set => ownBias = Exchange(nameof(bias), value);
    }

    public Tensor? running_mean => ownMean;

    public Tensor? running_var => ownVariance;

    /// <summary>How many batches the running statistics have seen; Int64.</summary>
    public Tensor? num_batches_tracked => ownCount;

    /// <exception cref="ArgumentException">The input has another rank or number of channels.</exception>
    public override Tensor forward(Tensor input)
    {
        if (!ranks.Contains(input.ndim) || input.Layout.Shape[1] != num_features)
        {
            throw new ArgumentException(
                $"expected {string.Join("D or ", ranks)}D input with {num_features} channels, but got {input.ndim}D input of shape {Errors.Show(input.Layout.Shape)}.");
        }

        if (training)
        {
            ownCount?.add_(1);
        }

        return nn.functional.batch_norm(input, ownMean, ownVariance, ownWeight, ownBias, training || ownMean is null, momentum, eps);
    }
}
