using TorchSharp.Kernels;

namespace TorchSharp;

public static partial class torch
{
    public static partial class nn
    {
        /// <summary>
        /// The largest element of each window of an image, see
        /// <see cref="functional.max_pool2d(Tensor, long[], long[], long[], long[], bool)"/>.
        /// </summary>
        public static MaxPool2d MaxPool2d(
            long kernel_size, long? stride = null, long? padding = null, long? dilation = null, bool ceil_mode = false) =>
            MaxPool2d([kernel_size], Windows.List(stride), Windows.List(padding), Windows.List(dilation), ceil_mode);
        public static MaxPool2d MaxPool2d(
            (long, long) kernel_size, (long, long)? stride = null, (long, long)? padding = null, (long, long)? dilation = null,
            bool ceil_mode = false) =>
            MaxPool2d(Windows.List(kernel_size)!, Windows.List(stride), Windows.List(padding), Windows.List(dilation), ceil_mode);
        public static MaxPool2d MaxPool2d(
            long[] kernel_size, long[]? stride = null, long[]? padding = null, long[]? dilation = null, bool ceil_mode = false) =>
            new(input => functional.max_pool2d(input, kernel_size, stride, padding, dilation, ceil_mode));

        /// <summary>
        /// The mean of each window of an image, see
        /// <see cref="functional.avg_pool2d(Tensor, long[], long[], long[], bool, bool, long?)"/>.
        /// </summary>
        public static AvgPool2d AvgPool2d(
            long kernel_size, long? stride = null, long? padding = null, bool ceil_mode = false, bool count_include_pad = true,
            long? divisor_override = null) =>
            AvgPool2d([kernel_size], Windows.List(stride), Windows.List(padding), ceil_mode, count_include_pad, divisor_override);
        public static AvgPool2d AvgPool2d(
            (long, long) kernel_size, (long, long)? stride = null, (long, long)? padding = null, bool ceil_mode = false,
            bool count_include_pad = true, long? divisor_override = null) =>
            AvgPool2d(
                Windows.List(kernel_size)!, Windows.List(stride), Windows.List(padding), ceil_mode, count_include_pad, divisor_override);
        public static AvgPool2d AvgPool2d(
            long[] kernel_size, long[]? stride = null, long[]? padding = null, bool ceil_mode = false, bool count_include_pad = true,
            long? divisor_override = null) =>
            new(input => functional.avg_pool2d(input, kernel_size, stride, padding, ceil_mode, count_include_pad, divisor_override));

        public static partial class functional
        {
            /// <summary>The largest element of each window, which alone receives the gradient.</summary>
            /// <param name="input">(n, c, h, w) or (c, h, w)</param>
            /// <param name="kernel_size">Of the window: one number or (height, width), as the parameters that follow.</param>
            /// <param name="strides">From one window to the next; the window's size where it is not given.</param>
            /// <param name="padding">Elements at each end that never win; half a window at most.</param>
            /// <param name="dilation">From one position in the window to the next.</param>
            /// <param name="ceil_mode">Also a last window that sticks out.</param>
            /// <exception cref="ExternalException">The window does not fit.</exception>
            public static Tensor max_pool2d(
                Tensor input, long[] kernel_size, long[]? strides = null, long[]? padding = null, long[]? dilation = null,
                bool ceil_mode = false) =>
                Pooled(
                    "max_pool2d",
                    input,
                    Windows.Pool(kernel_size, strides, padding, dilation),
                    ceil_mode,
                    (x, patches, _) => x.take(patches.Largest(x)));
            public static Tensor max_pool2d(
                Tensor input, long kernel_size, long? stride = null, long? padding = null, long? dilation = null, bool ceil_mode = false) =>
                max_pool2d(input, [kernel_size], Windows.List(stride), Windows.List(padding), Windows.List(dilation), ceil_mode);
            public static Tensor max_pool2d(
                Tensor input, (long, long) kernel_size, (long, long)? stride = null, (long, long)? padding = null,
                (long, long)? dilation = null, bool ceil_mode = false) =>
                max_pool2d(
                    input, Windows.List(kernel_size)!, Windows.List(stride), Windows.List(padding), Windows.List(dilation), ceil_mode);

            /// <summary>The mean of each window.</summary>
            /// <param name="input">(n, c, h, w) or (c, h, w)</param>
            /// <param name="kernel_size">Of the window: one number or (height, width), as the two parameters that follow.</param>
            /// <param name="stride">From one window to the next; the window's size where it is not given.</param>
            /// <param name="padding">Zeros at each end; half a window at most.</param>
            /// <param name="ceil_mode">Also a last window that sticks out.</param>
            /// <param name="count_include_pad">Whether padding counts among the elements of a mean.</param>
            /// <param name="divisor_override">What sums are divided by instead of the number of elements.</param>
            /// <exception cref="ExternalException">The window does not fit.</exception>
            public static Tensor avg_pool2d(
                Tensor input, long[] kernel_size, long[]? stride = null, long[]? padding = null, bool ceil_mode = false,
                bool count_include_pad = true, long? divisor_override = null)
            {
                var window = Windows.Pool(kernel_size, stride, padding, null);
                return Pooled("avg_pool2d", input, window, ceil_mode, (x, patches, counts) =>
                {
                    var sums = Unfolded(x, patches).sum(2);
                    return sums / (divisor_override is { } divisor ? divisor : Elements(window, x, counts, count_include_pad));
                });
            }

            public static Tensor avg_pool2d(
                Tensor input, long kernel_size, long? stride = null, long padding = 0, bool ceil_mode = false,
                bool count_include_pad = true, long? divisor_override = null) =>
                avg_pool2d(input, [kernel_size], Windows.List(stride), [padding], ceil_mode, count_include_pad, divisor_override);
            public static Tensor avg_pool2d(
                Tensor input, (long, long) kernel_size, (long, long)? stride = null, (long, long)? padding = null, bool ceil_mode = false,
                bool count_include_pad = true, long? divisor_override = null) =>
                avg_pool2d(
                    input, Windows.List(kernel_size)!, Windows.List(stride), Windows.List(padding), ceil_mode, count_include_pad,
                    divisor_override);

            /// <summary>The windows as columns: (n, c, h, w) to (n, c · positions, windows).</summary>
            public static Tensor unfold(Tensor input, long kernel_size, long dilation = 1, long padding = 0, long stride = 1) =>
                unfold(input, (kernel_size, kernel_size), (dilation, dilation), (padding, padding), (stride, stride));

            /// <summary>The windows as columns: (n, c, h, w) to (n, c · positions, windows); pairs are (height, width).</summary>
            public static Tensor unfold(
                Tensor input, (long, long) kernel_size, (long, long)? dilation = null, (long, long)? padding = null,
                (long, long)? stride = null) =>
                Batched("unfold", input, 4, x =>
                {
                    var window = Windows.Of(kernel_size, stride, padding, dilation);
                    return Unfolded(x, new(window, Windows.Size(x), Windows.Count("unfold", x, window, ceiling: false))).flatten(1, 2);
                });

            private static Tensor Pooled(
                string name, Tensor input, Window window, bool ceiling, Func<Tensor, Patches, (int Height, int Width), Tensor> pool) =>
                Batched(name, input, 4, x =>
                {
                    var counts = Windows.Count(name, x, window, ceiling);
                    return pool(x, new(window, Windows.Size(x), counts), counts).reshape(
                        x.Layout.Shape[0], x.Layout.Shape[1], counts.Height, counts.Width);
                });

            /// <summary>(n, c, h, w) to (n, c, positions, windows)</summary>
            private static Tensor Unfolded(Tensor x, Patches patches)
            {
                var shape = x.Layout.Shape;
                return Tape.Record("unfold", patches.Gather(x), x, g => Folded(g, patches, shape));
            }

            private static Tensor Folded(Tensor x, Patches patches, long[] shape) =>
                Tape.Record("fold", patches.Scatter(x, shape), x, g => Unfolded(g, patches));

            /// <summary>How many elements each window has.</summary>
            private static Tensor Elements(Window window, Tensor x, (int Height, int Width) counts, bool withPadding)
            {
                var (height, width) = Windows.Size(x);
                return Along(window.Y, height, counts.Height).outer(Along(window.X, width, counts.Width)).flatten().to_type(x.dtype);

                Tensor Along(Slide slide, int size, int count)
                {
                    var margin = withPadding ? slide.Padding : 0;
                    return tensor([.. Enumerable.Range(0, count).Select(i => (long)Enumerable.Range(0, slide.Kernel)
                        .Count(k => slide.Source(i, k) >= -margin && slide.Source(i, k) < size + margin))]);
                }
            }
        }
    }
}
