using TorchSharp.Modules;
using static TorchSharp.torch;

namespace TorchSharp
{
    public static partial class torch
    {
        public static partial class nn
        {
            /// <summary>eˣ / Σ eˣ along a dimension</summary>
            public static Softmax Softmax(long dim) => new(dim);

            public static partial class functional
            {
                /// <summary>eˣ / Σ eˣ along a dimension</summary>
                public static Tensor softmax(Tensor input, long dim, ScalarType? dtype = null) => input.softmax(dim, dtype);
            }
        }
    }
}

namespace TorchSharp.Modules
{
    /// <summary>eˣ / Σ eˣ along a dimension</summary>
    public sealed class Softmax : nn.Module<Tensor, Tensor>
    {
        private readonly long dim;

        internal Softmax(long dim) : base(nameof(Softmax)) => this.dim = dim;
        public override Tensor forward(Tensor input) => nn.functional.softmax(input, dim);
    }
}
