namespace TorchSharp;

/// <summary>What is added at the ends of images.</summary>
public enum PaddingModes
{
    Zeros = 0,

    /// <summary>The image mirrored at its first and last elements.</summary>
    Reflect = 1,

    /// <summary>Copies of the first and last elements.</summary>
    Replicate = 2,

    /// <summary>The elements of the other end.</summary>
    Circular = 3,

    /// <summary>One value.</summary>
    Constant = 4,
}

/// <summary>How much is added at the ends of images: nothing, or as much as keeps the size.</summary>
public enum Padding { Valid = 0, Same = 1 }

public static partial class torch
{
    public static partial class nn
    {
        /// <summary>
        /// Slides a window over rows: (n, in_channels, length) to (n, out_channels, …), see <see cref="functional.conv1d"/>.
        /// </summary>
        public static Conv1d Conv1d(
            long in_channels, long out_channels, long kernel_size, long stride = 1, long padding = 0, long dilation = 1,
            PaddingModes padding_mode = PaddingModes.Zeros, long groups = 1, bool bias = true, Device? device = null,
            ScalarType? dtype = null) =>
            new(
                in_channels, out_channels, Windows.Of((1, kernel_size), (1, stride), null, (1, dilation)), [padding, padding],
                padding_mode, (int)groups, bias, OnCpu(device, dtype));

        /// <summary>Slides a window over rows that are padded so that they keep their length, or not at all.</summary>
        /// <exception cref="ArgumentException">The length is to be kept, but the stride is not 1.</exception>
        public static Conv1d Conv1d(
            long in_channels, long out_channels, long kernel_size, Padding padding, long stride = 1, long dilation = 1,
            PaddingModes padding_mode = PaddingModes.Zeros, long groups = 1, bool bias = true, Device? device = null,
            ScalarType? dtype = null)
        {
            var window = Windows.Of((1, kernel_size), (1, stride), null, (1, dilation));
            var around = padding == Padding.Same ? Windows.Same(window)[..2] : [0, 0];
            return new(in_channels, out_channels, window, around, padding_mode, (int)groups, bias, OnCpu(device, dtype));
        }

        /// <summary>
        /// Slides a window over images: (n, in_channels, h, w) to (n, out_channels, …, …), see <see cref="functional.conv2d"/>.
        /// </summary>
        public static Conv2d Conv2d(
            long in_channels, long out_channels, long kernel_size, long stride = 1, long padding = 0, long dilation = 1,
            PaddingModes padding_mode = PaddingModes.Zeros, long groups = 1, bool bias = true, Device? device = null,
            ScalarType? dtype = null) =>
            Conv2d(
                in_channels, out_channels, (kernel_size, kernel_size), (stride, stride), (padding, padding), (dilation, dilation),
                padding_mode, groups, bias, device, dtype);

        /// <summary>Slides a window over images; pairs are (height, width).</summary>
        public static Conv2d Conv2d(
            long in_channels, long out_channels, (long, long) kernel_size, (long, long)? stride = null, (long, long)? padding = null,
            (long, long)? dilation = null, PaddingModes padding_mode = PaddingModes.Zeros, long groups = 1, bool bias = true,
            Device? device = null, ScalarType? dtype = null)
        {
            var window = Windows.Of(kernel_size, stride, padding, dilation);
            return new(in_channels, out_channels, window, Windows.Around(window), padding_mode, (int)groups, bias, OnCpu(device, dtype));
        }

        /// <summary>Slides a window over images that are padded so that they keep their size, or not at all.</summary>
        public static Conv2d Conv2d(
            long in_channels, long out_channels, long kernel_size, Padding padding, long stride = 1, long dilation = 1,
            PaddingModes padding_mode = PaddingModes.Zeros, long groups = 1, bool bias = true, Device? device = null,
            ScalarType? dtype = null) =>
            Conv2d(
                in_channels, out_channels, (kernel_size, kernel_size), padding, (stride, stride), (dilation, dilation),
                padding_mode, groups, bias, device, dtype);

        /// <summary>
        /// Slides a window over images that are padded so that they keep their size, or not at all; pairs are (height, width).
        /// </summary>
        /// <exception cref="ArgumentException">The size is to be kept, but the stride is not 1.</exception>
        public static Conv2d Conv2d(
            long in_channels, long out_channels, (long, long) kernel_size, Padding padding, (long, long)? stride = null,
            (long, long)? dilation = null, PaddingModes padding_mode = PaddingModes.Zeros, long groups = 1, bool bias = true,
            Device? device = null, ScalarType? dtype = null)
        {
            var window = Windows.Of(kernel_size, stride, null, dilation);
            var around = padding == Padding.Same ? Windows.Same(window) : [0, 0, 0, 0];
            return new(in_channels, out_channels, window, around, padding_mode, (int)groups, bias, OnCpu(device, dtype));
        }

        /// <summary>
        /// The transpose of a convolution: (n, in_channels, h, w) to (n, out_channels, …, …),
        /// see <see cref="functional.conv_transpose2d"/>.
        /// </summary>
        public static ConvTranspose2d ConvTranspose2d(
            long in_channels, long out_channels, long kernel_size, long stride = 1, long padding = 0, long output_padding = 0,
            long dilation = 1, PaddingModes padding_mode = PaddingModes.Zeros, long groups = 1, bool bias = true, Device? device = null,
            ScalarType? dtype = null) =>
            ConvTranspose2d(
                in_channels, out_channels, (kernel_size, kernel_size), (stride, stride), (padding, padding),
                (output_padding, output_padding), (dilation, dilation), padding_mode, groups, bias, device, dtype);

        /// <summary>The transpose of a convolution; pairs are (height, width).</summary>
        /// <exception cref="ArgumentException">The padding is to be something else than zeros.</exception>
        public static ConvTranspose2d ConvTranspose2d(
            long in_channels, long out_channels, (long, long) kernel_size, (long, long)? stride = null, (long, long)? padding = null,
            (long, long)? output_padding = null, (long, long)? dilation = null, PaddingModes padding_mode = PaddingModes.Zeros,
            long groups = 1, bool bias = true, Device? device = null, ScalarType? dtype = null)
        {
            var (height, width) = output_padding ?? (0, 0);
            return padding_mode == PaddingModes.Zeros
                ? new(
                    in_channels, out_channels, Windows.Of(kernel_size, stride, padding, dilation), [height, width], (int)groups, bias,
                    OnCpu(device, dtype))
                : throw new ArgumentException("Only PaddingModes.Zeros is supported for ConvTranspose2d.", nameof(padding_mode));
        }
    }
}
