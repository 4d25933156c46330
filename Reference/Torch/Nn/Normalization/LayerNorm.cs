using TorchSharp.Modules;
using TorchSharp.Utils;
using static TorchSharp.torch;

namespace TorchSharp
{
    public static partial class torch
    {
        public static partial class nn
        {
            /// <summary>Standardises over the last dimensions: (x − mean) / √(variance + eps) · weight + bias.</summary>
            public static LayerNorm LayerNorm(
                long[] normalized_shape, double eps = 1e-05, bool elementwise_affine = true, bool bias = true, Device? device = null, ScalarType? dtype = null)
            {
                torch.Device.RequireCpu(device);
                return new(normalized_shape, eps, elementwise_affine, bias, dtype);
            }

            /// <summary>Standardises over the last dimension: (x − mean) / √(variance + eps) · weight + bias.</summary>
            public static LayerNorm LayerNorm(
                long normalized_shape, double eps = 1e-05, bool elementwise_affine = true, bool bias = true, Device? device = null, ScalarType? dtype = null) =>
                LayerNorm([normalized_shape], eps, elementwise_affine, bias, device, dtype);

            public static partial class functional
            {
                /// <summary>(x − mean) / √(variance + eps) · weight + bias, mean and variance over the last dimensions.</summary>
                public static Tensor layer_norm(Tensor input, long[] normalized_shape, Tensor? weight = null, Tensor? bias = null, double eps = 1e-05)
                {
                    long[] axes = [.. Enumerable.Range(1, normalized_shape.Length).Select(d => -(long)d)];
                    return Standardization.Affine(Standardization.Of(input, axes, eps).Standard, weight, bias, normalized_shape);
                }
            }
        }
    }
}

namespace TorchSharp.Modules
{
    /// <summary>Standardises over the last dimensions: (x − mean) / √(variance + eps) · weight + bias.</summary>
    public sealed class LayerNorm : nn.Module<Tensor, Tensor>
    {
        private readonly long[] shape;
        private readonly double eps;

        [ComponentName(Name = nameof(weight))]
        private Parameter? ownWeight;

        [ComponentName(Name = nameof(bias))]
        private Parameter? ownBias;

        internal LayerNorm(long[] shape, double eps, bool affine, bool hasBias, ScalarType? dtype) : base(nameof(LayerNorm))
        {
            (this.shape, this.eps) = (shape, eps);
            ownWeight = affine ? new Parameter(ones(shape, dtype)) : null;
            ownBias = affine && hasBias ? new Parameter(zeros(shape, dtype)) : null;
            RegisterComponents();
        }

        public Parameter? weight
        {
            get => ownWeight;
            set => ownWeight = Exchange(nameof(weight), value);
        }

        public Parameter? bias
        {
            get => ownBias;
            set => ownBias = Exchange(nameof(bias), value);
        }

        public override Tensor forward(Tensor input) => nn.functional.layer_norm(input, shape, ownWeight, ownBias, eps);
    }
}
