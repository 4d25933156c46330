using TorchSharp.Modules;
using TorchSharp.Utils;
using static TorchSharp.torch;

namespace TorchSharp
{
    public static partial class torch
    {
        public static partial class nn
        {
            /// <summary>Standardises each image's groups of channels, see <see cref="functional.group_norm"/>.</summary>
            public static GroupNorm GroupNorm(
                long num_groups, long num_channels, double eps = 1e-05, bool affine = true, Device? device = null, ScalarType? dtype = null)
            {
                torch.Device.RequireCpu(device);
                return new(num_groups, num_channels, eps, affine, dtype);
            }

            public static partial class functional
            {
                /// <summary>(x − mean) / √(variance + eps) · weight + bias over groups of channels (Wu and He 2018, arXiv 1803.08494).</summary>
                /// <param name="input">(n, c, …)</param>
                /// <param name="num_groups">A divisor of c.</param>
                /// <param name="weight">(c), or null.</param>
                /// <param name="bias">(c), or null.</param>
                /// <param name="eps">Keeps the root from zero.</param>
                /// <exception cref="System.Runtime.InteropServices.ExternalException">The channels cannot be divided into the groups.</exception>
                public static Tensor group_norm(Tensor input, long num_groups, Tensor? weight = null, Tensor? bias = null, double eps = 1e-05)
                {
                    var shape = input.Layout.Shape;
                    if (shape.Length < 2 || shape[1] % num_groups != 0)
                    {
                        throw Errors.Torch($"group_norm: the channels of an input of shape {Errors.Show(shape)} cannot be divided into {num_groups} groups");
                    }

                    var groups = input.reshape(shape[0], num_groups, Layout.CountOf(shape.AsSpan(1)) / num_groups);
                    return Standardization.Affine(Standardization.Of(groups, [-1], eps).Standard.reshape(shape), weight, bias, Standardization.PerChannel(input));
                }
            }
        }
    }
}

namespace TorchSharp.Modules
{
    /// <summary>Standardises each image's groups of channels.</summary>
    public sealed class GroupNorm : nn.Module<Tensor, Tensor>
    {
        private readonly long groups;
        private readonly double eps;

        [ComponentName(Name = nameof(weight))]
        private Parameter? ownWeight;

        [ComponentName(Name = nameof(bias))]
        private Parameter? ownBias;

        internal GroupNorm(long groups, long channels, double eps, bool affine, ScalarType? dtype) : base(nameof(GroupNorm))
        {
            (this.groups, this.eps) = (groups, eps);
            ownWeight = affine ? new Parameter(ones(channels, dtype)) : null;
            ownBias = affine ? new Parameter(zeros(channels, dtype)) : null;
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

        public override Tensor forward(Tensor input) => nn.functional.group_norm(input, groups, ownWeight, ownBias, eps);
    }
}
