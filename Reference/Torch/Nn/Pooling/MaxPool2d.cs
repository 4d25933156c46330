using TorchSharp.Modules;
using static TorchSharp.torch;

namespace TorchSharp
{
    public static partial class torch
    {
        public static partial class nn
        {
            /// <summary>The largest element of each window of an image, see <see cref="functional.max_pool2d(Tensor, long[], long[], long[], long[], bool)"/>.</summary>
            public static MaxPool2d MaxPool2d(long kernel_size, long? stride = null, long? padding = null, long? dilation = null, bool ceil_mode = false) =>
                MaxPool2d([kernel_size], Windows.List(stride), Windows.List(padding), Windows.List(dilation), ceil_mode);

            public static MaxPool2d MaxPool2d(
                (long, long) kernel_size, (long, long)? stride = null, (long, long)? padding = null, (long, long)? dilation = null, bool ceil_mode = false) =>
                MaxPool2d(Windows.List(kernel_size)!, Windows.List(stride), Windows.List(padding), Windows.List(dilation), ceil_mode);

            public static MaxPool2d MaxPool2d(long[] kernel_size, long[]? stride = null, long[]? padding = null, long[]? dilation = null, bool ceil_mode = false) =>
                new(input => functional.max_pool2d(input, kernel_size, stride, padding, dilation, ceil_mode));
        }
    }
}

namespace TorchSharp.Modules
{
    /// <summary>The largest element of each window of an image.</summary>
    public sealed class MaxPool2d : nn.Module<Tensor, Tensor>
    {
        private readonly Func<Tensor, Tensor> pool;

        internal MaxPool2d(Func<Tensor, Tensor> pool) : base(nameof(MaxPool2d)) => this.pool = pool;

        public override Tensor forward(Tensor input) => pool(input);
    }
}
