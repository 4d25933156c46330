namespace TorchSharp;

public static partial class torch
{
    public static Tensor erf(Tensor input) => input.erf();
    public static Tensor erfc(Tensor input) => input.erfc();
    public static Tensor erfinv(Tensor input) => input.erfinv();
    public static Tensor lgamma(Tensor input) => input.lgamma();
    public static Tensor digamma(Tensor input) => input.digamma();

    public partial class Tensor
    {
        public Tensor erf() => ByInput<Kernels.Erf>("erf", static (g, x) => g * (-x.square()).exp() * (2 / Math.Sqrt(Math.PI)));
        public Tensor erfc() => ByInput<Kernels.Erfc>("erfc", static (g, x) => g * (-x.square()).exp() * (-2 / Math.Sqrt(Math.PI)));
        public Tensor erfinv() => ByOutput<Kernels.ErfInverse>("erfinv", static (g, y) => g * y.square().exp() * (Math.Sqrt(Math.PI) / 2));

        /// <summary>log |Γ(x)|</summary>
        public Tensor lgamma() => ByInput<Kernels.LogGamma>("lgamma", static (g, x) => g * x.digamma());

        /// <summary>Γ′(x) / Γ(x)</summary>
        public Tensor digamma() => ByInput<Kernels.Digamma>("digamma", static (g, x) => g * x.Trigamma());

        private Tensor Trigamma() => ByInput<Kernels.Trigamma>(
            "trigamma", static (_, _) => throw Errors.Torch("The managed engine has no third derivative of lgamma."));

        internal Tensor NormalQuantile() => ByOutput<Kernels.NormalQuantile>(
            "ndtri", static (g, y) => g * (y.square() * 0.5).exp() * Math.Sqrt(2 * Math.PI));

        internal Tensor NormalDistribution() => (this * -Math.Sqrt(0.5)).erfc() * 0.5;
    }
}
