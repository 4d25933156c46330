namespace TorchSharp;

public static partial class torch
{
    public static partial class nn
    {
        public static partial class functional
        {
            /// <summary>Each output pixel is the weighted sum of the window of input pixels around it, plus a bias.</summary>
            /// <param name="input">(n, c, h, w), or one image (c, h, w).</param>
            /// <param name="weight">(o, c / groups, kernel height, kernel width)</param>
            /// <param name="bias">(o), or null.</param>
            /// <param name="strides">From one window to the next: one number or (height, width), as the two parameters that follow.</param>
            /// <param name="padding">Zeros added at each end.</param>
            /// <param name="dilation">From one position in the window to the next.</param>
            /// <param name="groups">Channels are divided into so many parts that do not mix.</param>
            /// <returns>(n, o, …, …), (size + 2 padding − dilation (kernel − 1) − 1) / stride + 1 each, rounded down.</returns>
            /// <exception cref="ExternalException">Shapes or types do not fit.</exception>
            public static Tensor conv2d(
                Tensor input, Tensor weight, Tensor? bias = null, long[]? strides = null, long[]? padding = null, long[]? dilation = null,
                long groups = 1)
            {
                var window = Windows.Of(weight, strides, padding, dilation);
                return Batched("conv2d", input, 4, x => Convolutions.Direct(
                    x, weight, bias, (window.Y.Count(x.Layout.Shape[2]), window.X.Count(x.Layout.Shape[3])), window, (int)groups));
            }

            /// <summary>As <see cref="conv2d"/> for rows: (n, c, length) with weights (o, c / groups, kernel).</summary>
            public static Tensor conv1d(
                Tensor input, Tensor weight, Tensor? bias = null, long? stride = null, long? padding = null, long? dilation = null,
                long groups = 1) =>
                conv2d(input.unsqueeze(-2), weight.unsqueeze(-2), bias, [1, stride ?? 1], [0, padding ?? 0], [1, dilation ?? 1], groups)
                    .squeeze(-2);

            /// <summary>The transpose of <see cref="conv2d"/>: each input pixel adds its multiple of the window to the output.</summary>
            /// <param name="input">(n, c, h, w), or one image (c, h, w).</param>
            /// <param name="weight">(c, o / groups, kernel height, kernel width)</param>
            /// <param name="bias">(o), or null.</param>
            /// <param name="strides">From one window on the output to the next.</param>
            /// <param name="padding">Cut off at each end of the output.</param>
            /// <param name="output_padding">
            /// Added at the far end of the output. It chooses among the output sizes whose convolution has the input's size.
            /// </param>
            /// <param name="dilation">From one position in the window to the next.</param>
            /// <param name="groups">Channels are divided into so many parts that do not mix.</param>
            /// <returns>(n, o, …, …), (size − 1) stride − 2 padding + dilation (kernel − 1) + output_padding + 1 each.</returns>
            /// <exception cref="ExternalException">Shapes or types do not fit.</exception>
            public static Tensor conv_transpose2d(
                Tensor input, Tensor weight, Tensor? bias = null, long[]? strides = null, long[]? padding = null,
                long[]? output_padding = null, long[]? dilation = null, long groups = 1)
            {
                var window = Windows.Of(weight, strides, padding, dilation);
                var (height, width) = Windows.Pair(output_padding, 0);
                return Batched("conv_transpose2d", input, 4, x => Convolutions.Transposed(
                    x, weight, bias, (window.Y.Size(x.Layout.Shape[2]) + height, window.X.Size(x.Layout.Shape[3]) + width), window,
                    (int)groups));
            }

            /// <summary>Calls an operation on a batch; a single item is made a batch of one, and the result a single item again.</summary>
            private static Tensor Batched(string name, Tensor input, int rank, Func<Tensor, Tensor> operation) =>
                input.ndim == rank ? operation(input)
                : input.ndim == rank - 1 ? operation(input.unsqueeze(0)).squeeze(0)
                : throw Errors.Torch(
                    $"{name}: expected a tensor with {rank} dimensions, or {rank - 1} for a single item, but got "
                    + $"{Errors.Show(input.Layout.Shape)}");
        }
    }
}
