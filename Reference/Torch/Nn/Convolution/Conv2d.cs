using TorchSharp.Modules;

namespace TorchSharp
{
    public static partial class torch
    {
        public static partial class nn
        {
            /// <summary>Slides a window over images: (n, in_channels, h, w) to (n, out_channels, …, …), see <see cref="functional.conv2d"/>.</summary>
            public static Conv2d Conv2d(
                long in_channels, long out_channels, long kernel_size, long stride = 1, long padding = 0, long dilation = 1,
                PaddingModes padding_mode = PaddingModes.Zeros, long groups = 1, bool bias = true, Device? device = null, ScalarType? dtype = null) =>
                Conv2d(
                    in_channels, out_channels, (kernel_size, kernel_size), (stride, stride), (padding, padding), (dilation, dilation),
                    padding_mode, groups, bias, device, dtype);

            /// <summary>Slides a window over images; pairs are (height, width).</summary>
            public static Conv2d Conv2d(
                long in_channels, long out_channels, (long, long) kernel_size, (long, long)? stride = null, (long, long)? padding = null, (long, long)? dilation = null,
                PaddingModes padding_mode = PaddingModes.Zeros, long groups = 1, bool bias = true, Device? device = null, ScalarType? dtype = null)
            {
                torch.Device.RequireCpu(device);
                var window = Windows.Of(kernel_size, stride, padding, dilation);
                return new(in_channels, out_channels, window, Windows.Around(window), padding_mode, (int)groups, bias, dtype);
            }

            /// <summary>Slides a window over images that are padded so that they keep their size, or not at all.</summary>
            public static Conv2d Conv2d(
                long in_channels, long out_channels, long kernel_size, Padding padding, long stride = 1, long dilation = 1,
                PaddingModes padding_mode = PaddingModes.Zeros, long groups = 1, bool bias = true, Device? device = null, ScalarType? dtype = null) =>
                Conv2d(
                    in_channels, out_channels, (kernel_size, kernel_size), padding, (stride, stride), (dilation, dilation),
                    padding_mode, groups, bias, device, dtype);

            /// <summary>Slides a window over images that are padded so that they keep their size, or not at all; pairs are (height, width).</summary>
            /// <exception cref="ArgumentException">The size is to be kept, but the stride is not 1.</exception>
            public static Conv2d Conv2d(
                long in_channels, long out_channels, (long, long) kernel_size, Padding padding, (long, long)? stride = null, (long, long)? dilation = null,
                PaddingModes padding_mode = PaddingModes.Zeros, long groups = 1, bool bias = true, Device? device = null, ScalarType? dtype = null)
            {
                torch.Device.RequireCpu(device);
                var window = Windows.Of(kernel_size, stride, null, dilation);
                return new(in_channels, out_channels, window, padding == Padding.Same ? Windows.Same(window) : [0, 0, 0, 0], padding_mode, (int)groups, bias, dtype);
            }
        }
    }
}

namespace TorchSharp.Modules
{
    /// <summary>Slides a window over images.</summary>
    public sealed class Conv2d : Convolution
    {
        private readonly Kernels.Window window;
        private readonly long[] around;
        private readonly PaddingModes mode;

        /// <param name="in_channels">Of the images.</param>
        /// <param name="out_channels">Of the result.</param>
        /// <param name="window">Its padding is replaced by <paramref name="around"/>.</param>
        /// <param name="around">What is added left, right, above and below.</param>
        /// <param name="mode">With what.</param>
        /// <param name="groups">Of channels that do not mix.</param>
        /// <param name="bias">Whether there is one.</param>
        /// <param name="dtype">Of the parameters.</param>
        internal Conv2d(
            long in_channels, long out_channels, Kernels.Window window, long[] around, PaddingModes mode, int groups, bool bias, torch.ScalarType? dtype)
            : base(nameof(Conv2d), in_channels, out_channels, [out_channels, in_channels / groups, window.Y.Kernel, window.X.Kernel], groups, bias, dtype) =>
            (this.window, this.around, this.mode) = (window, around, mode);

        public override torch.Tensor forward(torch.Tensor input)
        {
            // Zeros that are as many on both sides need no copy.
            var isInner = mode == PaddingModes.Zeros && around[0] == around[1] && around[2] == around[3];
            var padded = isInner ? input : torch.nn.functional.pad(input, around, mode == PaddingModes.Zeros ? PaddingModes.Constant : mode);
            return torch.nn.functional.conv2d(
                padded,
                weight,
                bias,
                [window.Y.Stride, window.X.Stride],
                isInner ? [around[2], around[0]] : null,
                [window.Y.Dilation, window.X.Dilation],
                groups);
        }
    }
}
