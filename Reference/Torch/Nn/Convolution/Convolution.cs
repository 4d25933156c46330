using TorchSharp.Utils;
using static TorchSharp.torch;

namespace TorchSharp.Modules;

/// <summary>What convolutions of both directions have: weights that start uniform in ±1 / √(numbers behind each output), and a bias.</summary>
public abstract class Convolution : nn.Module<Tensor, Tensor>
{
    [ComponentName(Name = nameof(weight))]
    private protected Parameter ownWeight;

    [ComponentName(Name = nameof(bias))]
    private protected Parameter? ownBias;

    private protected Convolution(string name, long in_channels, long out_channels, long[] shape, long groups, bool hasBias, ScalarType? dtype) : base(name)
    {
        if (in_channels % groups != 0 || out_channels % groups != 0)
        {
            throw new ArgumentException($"{in_channels} and {out_channels} channels cannot both be divided into {groups} groups.");
        }

        (this.in_channels, this.out_channels, this.groups) = (in_channels, out_channels, groups);
        ownWeight = new Parameter(nn.init.kaiming_uniform_(empty(shape, dtype), Math.Sqrt(5)));
        if (hasBias)
        {
            var (fanIn, _) = nn.init.CalculateFanInAndFanOut(ownWeight);
            var bound = fanIn > 0 ? 1 / Math.Sqrt(fanIn) : 0;
            ownBias = new Parameter(nn.init.uniform_(empty(out_channels, dtype), -bound, bound));
        }

        RegisterComponents();
    }

    public long in_channels { get; }

    public long out_channels { get; }

    public long groups { get; }

    /// <summary>(out_channels, in_channels / groups, kernel height, kernel width); transposed (in_channels, out_channels / groups, …).</summary>
    public Parameter weight
    {
        get => ownWeight;
        set => ownWeight = Exchange(nameof(weight), value);
    }

    /// <summary>(out_channels); null without bias.</summary>
    public Parameter? bias
    {
        get => ownBias;
        set => ownBias = Exchange(nameof(bias), value);
    }
}
