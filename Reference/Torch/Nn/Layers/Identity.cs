using TorchSharp.Modules;
using static TorchSharp.torch;

namespace TorchSharp
{
    public static partial class torch
    {
        public static partial class nn
        {
            /// <summary>Gives back its input.</summary>
            public static Identity Identity() => new();
        }
    }
}

namespace TorchSharp.Modules
{
    /// <summary>Gives back its input.</summary>
    public sealed class Identity : nn.Module<Tensor, Tensor>
    {
        internal Identity() : base(nameof(Identity))
        {
        }

        public override Tensor forward(Tensor input) => input;
    }
}
