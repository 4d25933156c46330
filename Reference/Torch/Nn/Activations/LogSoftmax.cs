using TorchSharp.Modules;
using static TorchSharp.torch;

namespace TorchSharp
{
    public static partial class torch
    {
        public static partial class nn
        {
            /// <summary>x − log Σ eˣ along a dimension</summary>
            public static LogSoftmax LogSoftmax(long dim) => new(dim);

            public static partial class functional
            {
                /// <summary>x − log Σ eˣ along a dimension</summary>
                public static Tensor log_softmax(Tensor input, long dim, ScalarType? dtype = null) => input.log_softmax(dim, dtype);
            }
        }
    }
}

namespace TorchSharp.Modules
{
    /// <summary>x − log Σ eˣ along a dimension</summary>
    public sealed class LogSoftmax : nn.Module<Tensor, Tensor>
    {
        private readonly long dim;

        internal LogSoftmax(long dim) : base(nameof(LogSoftmax)) => this.dim = dim;
        public override Tensor forward(Tensor input) => nn.functional.log_softmax(input, dim);
    }
}
