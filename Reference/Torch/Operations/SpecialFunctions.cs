namespace TorchSharp;

public static partial class torch
{
    public static Tensor erf(Tensor input) => input.erf();
    public static Tensor erfc(Tensor input) => input.erfc();
    public static Tensor erfinv(Tensor input) => input.erfinv();
    public static Tensor lgamma(Tensor input) => input.lgamma();
    public static Tensor digamma(Tensor input) => input.digamma();

    public static class special
    {
        public static Tensor expit(Tensor input) => input.sigmoid();
        public static Tensor logit(Tensor input) => input.logit();
        public static Tensor erf(Tensor input) => input.erf();
        public static Tensor erfc(Tensor input) => input.erfc();
        public static Tensor erfinv(Tensor input) => input.erfinv();
        public static Tensor gammaln(Tensor input) => input.lgamma();
        public static Tensor digamma(Tensor input) => input.digamma();
        public static Tensor psi(Tensor input) => input.digamma();

        /// <summary>The distribution function of the standard normal.</summary>
        public static Tensor ndtr(Tensor input) => input.NormalDistribution();

        /// <summary>The quantile function of the standard normal.</summary>
        public static Tensor ndtri(Tensor input) => input.NormalQuantile();
        public static Tensor exp2(Tensor input) => input.exp2();
        public static Tensor expm1(Tensor input) => input.expm1();

        /// <summary>−x log x; zero at zero, −∞ below.</summary>
        public static Tensor entr(Tensor input) => (-input.xlogy(input)).masked_fill(input < 0, double.NegativeInfinity);
        public static Tensor sigmoid(Tensor input) => input.sigmoid();
        public static Tensor xlog1py(Tensor input, Tensor other) => input.xlogy(other + 1);
        public static Tensor softmax(Tensor input, long dim, ScalarType? dtype = null) => input.softmax(dim, dtype);
        public static Tensor log_softmax(Tensor input, long dim, ScalarType? dtype = null) => input.log_softmax(dim, dtype);
    }

    public partial class Tensor
    {
        public Tensor erf() =>
            ByInput("erf", Kernels.ErrorFunction.Erf, static (g, x) => g * (-x.square()).exp() * (2 / Math.Sqrt(Math.PI)));
        public Tensor erfc() =>
            ByInput("erfc", Kernels.ErrorFunction.Erfc, static (g, x) => g * (-x.square()).exp() * (-2 / Math.Sqrt(Math.PI)));
        public Tensor erfinv() =>
            ByOutput("erfinv", Kernels.ErrorFunction.ErfInverse, static (g, y) => g * y.square().exp() * (Math.Sqrt(Math.PI) / 2));

        /// <summary>log |Γ(x)|</summary>
        public Tensor lgamma() => ByInput("lgamma", Kernels.GammaFunction.Log, static (g, x) => g * x.digamma());

        /// <summary>Γ′(x) / Γ(x)</summary>
        public Tensor digamma() => ByInput("digamma", Kernels.GammaFunction.Digamma, static (g, x) => g * x.Trigamma());

        private Tensor Trigamma() => ByInput(
            "trigamma", Kernels.GammaFunction.Trigamma,
            static (_, _) => throw Errors.Torch("The managed engine has no third derivative of lgamma."));

        internal Tensor NormalQuantile() => ByOutput(
            "ndtri", Kernels.ErrorFunction.NormalQuantile, static (g, y) => g * (y.square() * 0.5).exp() * Math.Sqrt(2 * Math.PI));

        internal Tensor NormalDistribution() => (this * -Math.Sqrt(0.5)).erfc() * 0.5;

        private Tensor ByInput(string name, Func<double, double> function, Func<Tensor, Tensor, Tensor> rule) =>
            ByInput(name, Pointwise.OneByOne<float>(function), Pointwise.OneByOne<double>(function), rule);
        private Tensor ByOutput(string name, Func<double, double> function, Func<Tensor, Tensor, Tensor> rule) =>
            ByOutput(name, Pointwise.OneByOne<float>(function), Pointwise.OneByOne<double>(function), rule);
    }
}
