using TorchSharp.Modules;
using static TorchSharp.torch;

namespace TorchSharp
{
    public static partial class torch
    {
        public static partial class nn
        {
            /// <summary>Makes one dimension of several.</summary>
            public static Flatten Flatten(long start_dim = 1, long end_dim = -1) => new(start_dim, end_dim);
        }
    }
}

namespace TorchSharp.Modules
{
    /// <summary>Makes one dimension of several.</summary>
    public sealed class Flatten : nn.Module<Tensor, Tensor>
    {
        private readonly long start;
        private readonly long end;

        internal Flatten(long start, long end) : base(nameof(Flatten)) => (this.start, this.end) = (start, end);

        public override Tensor forward(Tensor input) => input.flatten(start, end);
    }
}
