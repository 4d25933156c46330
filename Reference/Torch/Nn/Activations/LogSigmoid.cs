using TorchSharp.Modules;
using static TorchSharp.torch;

namespace TorchSharp
{
    public static partial class torch
    {
        public static partial class nn
        {
            /// <summary>−log(1 + e⁻ˣ)</summary>
            public static LogSigmoid LogSigmoid() => new();

            public static partial class functional
            {
                /// <summary>−log(1 + e⁻ˣ)</summary>
                public static Tensor logsigmoid(Tensor x) => x.log_sigmoid();
            }
        }
    }
}

namespace TorchSharp.Modules
{
    /// <summary>−log(1 + e⁻ˣ)</summary>
    public sealed class LogSigmoid : nn.Module<Tensor, Tensor>
    {
        internal LogSigmoid() : base(nameof(LogSigmoid))
        {
        }

        public override Tensor forward(Tensor input) => nn.functional.logsigmoid(input);
    }
}
