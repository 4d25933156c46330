using TorchSharp.Modules;
using static TorchSharp.torch;

namespace TorchSharp
{
    public static partial class torch
    {
        public static partial class nn
        {
            /// <summary>Makes several dimensions of one.</summary>
            public static Unflatten Unflatten(long dim, long[] unflattened_size) => new(dim, unflattened_size);
        }
    }
}

namespace TorchSharp.Modules
{
    /// <summary>Makes several dimensions of one.</summary>
    public sealed class Unflatten : nn.Module<Tensor, Tensor>
    {
        private readonly long dim;
        private readonly long[] sizes;

        internal Unflatten(long dim, long[] sizes) : base(nameof(Unflatten)) => (this.dim, this.sizes) = (dim, sizes);

        public override Tensor forward(Tensor input) => input.unflatten(dim, sizes);
    }
}
