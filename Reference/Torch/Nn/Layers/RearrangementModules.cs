namespace TorchSharp.Modules;

/// <summary>Adds elements at the edges of images.</summary>
public abstract class PadBase : ParameterLessModule<Tensor, Tensor>
{
    private readonly PaddingModes mode;

    protected PadBase(string name, PaddingModes mode, double value, params long[] padding) : base(name) =>
        (this.mode, this.value, this.padding) = (mode, value, padding);

    /// <summary>(before, after) of the last dimension, then of the one before it, and so on.</summary>
    public long[] padding { get; set; }

    /// <summary>What is added where the mode is Constant.</summary>
    public double value { get; set; }
    public override Tensor forward(Tensor input) => F.pad(input, padding, mode, value);
}

public sealed class ZeroPad2d : PadBase
{
    internal ZeroPad2d(params long[] padding) : base(nameof(ZeroPad2d), PaddingModes.Constant, 0, padding) { }
}

/// <summary>The function <see cref="F.pixel_shuffle"/> as a module.</summary>
public sealed class PixelShuffle : ParameterLessModule<Tensor, Tensor>
{
    internal PixelShuffle(long upscale_factor) : base(nameof(PixelShuffle)) => this.upscale_factor = upscale_factor;
    public long upscale_factor { get; set; }
    public override Tensor forward(Tensor input) => F.pixel_shuffle(input, upscale_factor);
}

/// <summary>The function <see cref="F.pixel_unshuffle"/> as a module.</summary>
public sealed class PixelUnshuffle : ParameterLessModule<Tensor, Tensor>
{
    internal PixelUnshuffle(long downscale_factor) : base(nameof(PixelUnshuffle)) => this.downscale_factor = downscale_factor;
    public long downscale_factor { get; set; }
    public override Tensor forward(Tensor input) => F.pixel_unshuffle(input, downscale_factor);
}
