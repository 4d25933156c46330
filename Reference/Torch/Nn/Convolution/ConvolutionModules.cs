namespace TorchSharp.Modules;

/// <summary>
/// Weights and a bias, which convolutions and their transposes have in common. Both start uniform in ±1 / √(inputs of each output).
/// </summary>
public abstract class Convolution : nn.Module<Tensor, Tensor>
{
    private protected Convolution(
        string name, long in_channels, long out_channels, long[] shape, long groups, bool hasBias, ScalarType? dtype)
        : base(name)
    {
        Errors.RequireArgument(
            in_channels % groups == 0 && out_channels % groups == 0,
            $"{in_channels} and {out_channels} channels cannot both be divided into {groups} groups.");
        (this.in_channels, this.out_channels, this.groups) = (in_channels, out_channels, groups);
        weight = new Parameter(nn.init.kaiming_uniform_(empty(shape, dtype), Math.Sqrt(5)));
        bias = hasBias ? new Parameter(nn.init.UniformBias(weight, out_channels, dtype)) : null;
        RegisterComponents();
    }

    public long in_channels { get; }
    public long out_channels { get; }
    public long groups { get; }

    /// <summary>
    /// (out_channels, in_channels / groups, kernel height, kernel width); transposed (in_channels, out_channels / groups, …).
    /// </summary>
    public Parameter weight { get; set => field = Exchange(value); }

    /// <summary>(out_channels); null without bias.</summary>
    public Parameter? bias { get; set => field = Exchange(value); }
}

/// <summary>Slides a window over images.</summary>
public sealed class Conv2d : Convolution
{
    private readonly (Kernels.Window Window, long[] Around, PaddingModes Mode) settings;

    /// <summary>The window's padding is replaced by <paramref name="around"/>: left, right, above and below.</summary>
    internal Conv2d(
        long in_channels, long out_channels, Kernels.Window window, long[] around, PaddingModes mode, int groups, bool bias,
        ScalarType? dtype)
        : base(
            nameof(Conv2d), in_channels, out_channels,
            [out_channels, in_channels / groups, window.Y.Kernel, window.X.Kernel], groups, bias, dtype) =>
        settings = (window, around, mode);

    public override Tensor forward(Tensor input)
    {
        var (window, around, mode) = settings;
        // The kernel itself pads with zeros, as long as both sides get equally many.
        var isInner = mode == PaddingModes.Zeros && around[0] == around[1] && around[2] == around[3];
        var padded = isInner ? input : nn.functional.pad(input, around, mode == PaddingModes.Zeros ? PaddingModes.Constant : mode);
        return nn.functional.conv2d(
            padded, weight, bias, [window.Y.Stride, window.X.Stride], isInner ? [around[2], around[0]] : null,
            [window.Y.Dilation, window.X.Dilation], groups);
    }
}

/// <summary>Slides a window over rows: (n, c, length).</summary>
public sealed class Conv1d : Convolution
{
    private readonly (Kernels.Window Window, long[] Around, PaddingModes Mode) settings;

    /// <summary>A window of height one, of which the width counts.</summary>
    internal Conv1d(
        long in_channels, long out_channels, Kernels.Window window, long[] around, PaddingModes mode, int groups, bool bias,
        ScalarType? dtype)
        : base(nameof(Conv1d), in_channels, out_channels, [out_channels, in_channels / groups, window.X.Kernel], groups, bias, dtype) =>
        settings = (window, around, mode);

    public override Tensor forward(Tensor input)
    {
        var (window, around, mode) = settings;
        var isInner = mode == PaddingModes.Zeros && around[0] == around[1];
        var padded = isInner ? input : nn.functional.pad(input, around, mode == PaddingModes.Zeros ? PaddingModes.Constant : mode);
        return nn.functional.conv1d(padded, weight, bias, window.X.Stride, isInner ? around[0] : 0, window.X.Dilation, groups);
    }
}

/// <summary>The transpose of a convolution: each input pixel adds its multiple of a window to the output.</summary>
public abstract class ConvolutionTranspose : Convolution
{
    private protected ConvolutionTranspose(
        string name, long in_channels, long out_channels, long[] shape, long groups, bool bias, ScalarType? dtype)
        : base(name, in_channels, out_channels, shape, groups, bias, dtype) { }

    public override Tensor forward(Tensor input) => forward(input, null);

    /// <param name="input">(n, in_channels, h, w)</param>
    /// <param name="output_size">The height and width wanted, where several give the input's; it stands for output_padding.</param>
    /// <exception cref="ArgumentException">No convolution takes images of that size to the input's.</exception>
    public abstract Tensor forward(Tensor input, long[]? output_size);
}

/// <summary>The transpose of <see cref="Conv2d"/>.</summary>
public sealed class ConvTranspose2d : ConvolutionTranspose
{
    private readonly (Kernels.Window Window, long[] Added) settings;

    internal ConvTranspose2d(
        long in_channels, long out_channels, Kernels.Window window, long[] added, int groups, bool bias, ScalarType? dtype)
        : base(
            nameof(ConvTranspose2d), in_channels, out_channels,
            [in_channels, out_channels / groups, window.Y.Kernel, window.X.Kernel], groups, bias, dtype) =>
        settings = (window, added);

    public override Tensor forward(Tensor input, long[]? output_size)
    {
        var (window, added) = settings;
        return nn.functional.conv_transpose2d(
            input,
            weight,
            bias,
            [window.Y.Stride, window.X.Stride],
            [window.Y.Padding, window.X.Padding],
            output_size is null ? added : Missing(window, input.shape, output_size),
            [window.Y.Dilation, window.X.Dilation],
            groups);
    }

    /// <summary>What has to be added to the smallest possible output to give it the wanted size; always less than a stride.</summary>
    private static long[] Missing(Kernels.Window window, long[] input, long[] wanted)
    {
        var (rows, columns) = (wanted[^2] - window.Y.Size(input[^2]), wanted[^1] - window.X.Size(input[^1]));
        return rows >= 0 && rows < window.Y.Stride && columns >= 0 && columns < window.X.Stride
            ? [rows, columns]
            : throw new ArgumentException(
                $"An output of {Errors.Show(wanted)} cannot come from an input of {Errors.Show(input)} with the window {window}.");
    }
}
