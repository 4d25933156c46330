using TorchSharp.Modules;
using static TorchSharp.torch;

namespace TorchSharp
{
    public static partial class torch
    {
        public static partial class nn
        {
            /// <summary>The mean of each window of an image, see <see cref="functional.avg_pool2d(Tensor, long[], long[], long[], bool, bool, long?)"/>.</summary>
            public static AvgPool2d AvgPool2d(
                long kernel_size, long? stride = null, long? padding = null, bool ceil_mode = false, bool count_include_pad = true, long? divisor_override = null) =>
                AvgPool2d([kernel_size], Windows.List(stride), Windows.List(padding), ceil_mode, count_include_pad, divisor_override);

            public static AvgPool2d AvgPool2d(
                (long, long) kernel_size, (long, long)? stride = null, (long, long)? padding = null, bool ceil_mode = false, bool count_include_pad = true, long? divisor_override = null) =>
                AvgPool2d(Windows.List(kernel_size)!, Windows.List(stride), Windows.List(padding), ceil_mode, count_include_pad, divisor_override);

            public static AvgPool2d AvgPool2d(
                long[] kernel_size, long[]? strides = null, long[]? padding = null, bool ceil_mode = false, bool count_include_pad = true, long? divisor_override = null) =>
                new(input => functional.avg_pool2d(input, kernel_size, strides, padding, ceil_mode, count_include_pad, divisor_override));
        }
    }
}

namespace TorchSharp.Modules
{
    /// <summary>The mean of each window of an image.</summary>
    public sealed class AvgPool2d : nn.Module<Tensor, Tensor>
    {
        private readonly Func<Tensor, Tensor> pool;

        internal AvgPool2d(Func<Tensor, Tensor> pool) : base(nameof(AvgPool2d)) => this.pool = pool;

        public override Tensor forward(Tensor input) => pool(input);
    }
}
