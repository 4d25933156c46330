using TorchSharp.Modules;
using static TorchSharp.torch;

namespace TorchSharp
{
    public static partial class torch
    {
        /// <summary>How <see cref="nn.Upsample"/> finds values between elements; here nearest and linear ones.</summary>
        public enum UpsampleMode
        {
            Nearest = 0,
            Linear = 1,
            Bilinear = 2,
            Bicubic = 3,
            Trilinear = 4,
        }

        public static partial class nn
        {
            /// <summary>Brings images to another size, see <see cref="functional.interpolate"/>.</summary>
            public static Upsample Upsample(
                long[]? size = null, double[]? scale_factor = null, UpsampleMode mode = UpsampleMode.Nearest, bool? align_corners = null, bool? recompute_scale_factor = null) =>
                new(input => functional.interpolate(input, size, scale_factor, (InterpolationMode)mode, align_corners, recompute_scale_factor ?? false));
        }
    }
}

namespace TorchSharp.Modules
{
    /// <summary>Brings images to another size.</summary>
    public sealed class Upsample : nn.Module<Tensor, Tensor>
    {
        private readonly Func<Tensor, Tensor> resize;

        internal Upsample(Func<Tensor, Tensor> resize) : base(nameof(Upsample)) => this.resize = resize;

        public override Tensor forward(Tensor input) => resize(input);
    }
}
