using TorchSharp.Modules;
using TorchSharp.Utils;
using static TorchSharp.torch;

namespace TorchSharp
{
    public static partial class torch
    {
        public static partial class nn
        {
            /// <summary>y = x Wᵀ + b for x of shape (…, inputSize).</summary>
            public static Linear Linear(long inputSize, long outputSize, bool hasBias = true, Device? device = null, ScalarType? dtype = null)
            {
                torch.Device.RequireCpu(device);
                return new(inputSize, outputSize, hasBias, dtype);
            }
        }
    }
}

namespace TorchSharp.Modules
{
    /// <summary>y = x Wᵀ + b for x of shape (…, inputSize).</summary>
    public sealed class Linear : nn.Module<Tensor, Tensor>
    {
        [ComponentName(Name = nameof(weight))]
        private Parameter ownWeight;

        [ComponentName(Name = nameof(bias))]
        private Parameter? ownBias;

        internal Linear(long inputSize, long outputSize, bool hasBias, ScalarType? dtype) : base(nameof(Linear))
        {
            (in_features, out_features) = (inputSize, outputSize);
            ownWeight = new Parameter(nn.init.kaiming_uniform_(empty(outputSize, inputSize, dtype), Math.Sqrt(5)));
            if (hasBias)
            {
                var bound = inputSize > 0 ? 1 / Math.Sqrt(inputSize) : 0;
                ownBias = new Parameter(nn.init.uniform_(empty(outputSize, dtype), -bound, bound));
            }

            RegisterComponents();
        }

        public long in_features { get; }

        public long out_features { get; }

        /// <summary>(out_features, in_features)</summary>
        public Parameter weight
        {
            get => ownWeight;
            set => ownWeight = Exchange(nameof(weight), value);
        }

        /// <summary>(out_features); null without bias.</summary>
        public Parameter? bias
        {
            get => ownBias;
            set => ownBias = Exchange(nameof(bias), value);
        }

        public override Tensor forward(Tensor input) => nn.functional.linear(input, ownWeight, ownBias);
    }
}
