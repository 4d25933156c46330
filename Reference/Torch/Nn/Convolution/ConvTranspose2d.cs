using TorchSharp.Modules;

namespace TorchSharp
{
    public static partial class torch
    {
        public static partial class nn
        {
            /// <summary>The transpose of a convolution: (n, in_channels, h, w) to (n, out_channels, …, …), see <see cref="functional.conv_transpose2d"/>.</summary>
            public static ConvTranspose2d ConvTranspose2d(
                long in_channels, long out_channels, long kernel_size, long stride = 1, long padding = 0, long output_padding = 0, long dilation = 1,
                PaddingModes padding_mode = PaddingModes.Zeros, long groups = 1, bool bias = true, Device? device = null, ScalarType? dtype = null) =>
                ConvTranspose2d(
                    in_channels, out_channels, (kernel_size, kernel_size), (stride, stride), (padding, padding), (output_padding, output_padding), (dilation, dilation),
                    padding_mode, groups, bias, device, dtype);

            /// <summary>The transpose of a convolution; pairs are (height, width).</summary>
            /// <exception cref="ArgumentException">The padding is to be something else than zeros.</exception>
            public static ConvTranspose2d ConvTranspose2d(
                long in_channels, long out_channels, (long, long) kernel_size, (long, long)? stride = null, (long, long)? padding = null, (long, long)? output_padding = null,
                (long, long)? dilation = null, PaddingModes padding_mode = PaddingModes.Zeros, long groups = 1, bool bias = true, Device? device = null, ScalarType? dtype = null)
            {
                torch.Device.RequireCpu(device);
                var (height, width) = output_padding ?? (0, 0);
                return padding_mode == PaddingModes.Zeros
                    ? new(in_channels, out_channels, Windows.Of(kernel_size, stride, padding, dilation), [height, width], (int)groups, bias, dtype)
                    : throw new ArgumentException("Only PaddingModes.Zeros is supported for ConvTranspose2d.", nameof(padding_mode));
            }
        }
    }
}

namespace TorchSharp.Modules
{
    /// <summary>The transpose of a convolution: each input pixel adds its multiple of a window to the output.</summary>
    public sealed class ConvTranspose2d : Convolution
    {
        private readonly Kernels.Window window;
        private readonly long[] added;

        internal ConvTranspose2d(long in_channels, long out_channels, Kernels.Window window, long[] added, int groups, bool bias, torch.ScalarType? dtype)
            : base(nameof(ConvTranspose2d), in_channels, out_channels, [in_channels, out_channels / groups, window.Y.Kernel, window.X.Kernel], groups, bias, dtype) =>
            (this.window, this.added) = (window, added);

        public override torch.Tensor forward(torch.Tensor input) => torch.nn.functional.conv_transpose2d(
            input,
            weight,
            bias,
            [window.Y.Stride, window.X.Stride],
            [window.Y.Padding, window.X.Padding],
            added,
            [window.Y.Dilation, window.X.Dilation],
            groups);
    }
}
