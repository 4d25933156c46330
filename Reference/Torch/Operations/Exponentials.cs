namespace TorchSharp;

public static partial class torch
{
    public static Tensor exp(Tensor input) => input.exp();
    public static Tensor exp_(Tensor input) => input.exp_();
    public static Tensor exp2(Tensor input) => input.exp2();
    public static Tensor exp2_(Tensor input) => input.exp2_();
    public static Tensor expm1(Tensor input) => input.expm1();
    public static Tensor expm1_(Tensor input) => input.expm1_();
    public static Tensor log(Tensor input) => input.log();
    public static Tensor log_(Tensor input) => input.log_();
    public static Tensor log1p(Tensor input) => input.log1p();
    public static Tensor log1p_(Tensor input) => input.log1p_();
    public static Tensor log2(Tensor input) => input.log2();
    public static Tensor log2_(Tensor input) => input.log2_();
    public static Tensor log10(Tensor input) => input.log10();
    public static Tensor log10_(Tensor input) => input.log10_();
    public static Tensor sqrt(Tensor input) => input.sqrt();
    public static Tensor sqrt_(Tensor input) => input.sqrt_();
    public static Tensor rsqrt(Tensor input) => input.rsqrt();
    public static Tensor rsqrt_(Tensor input) => input.rsqrt_();
    public static Tensor reciprocal(Tensor input) => input.reciprocal();
    public static Tensor reciprocal_(Tensor input) => input.reciprocal_();

    public partial class Tensor
    {
        public Tensor exp() => ByOutput("exp", TensorPrimitives.Exp, TensorPrimitives.Exp, static (g, y) => g * y);
        public Tensor exp_() => Mutate(static x => x.exp());
        public Tensor exp2() => ByOutput("exp2", TensorPrimitives.Exp2, TensorPrimitives.Exp2, static (g, y) => g * y * Math.Log(2));
        public Tensor exp2_() => Mutate(static x => x.exp2());
        public Tensor expm1() => ByOutput("expm1", Kernels.Expm1.Apply, Kernels.Expm1.Apply, static (g, y) => g * (y + 1));
        public Tensor expm1_() => Mutate(static x => x.expm1());
        public Tensor log() => ByInput("log", TensorPrimitives.Log, TensorPrimitives.Log, static (g, x) => g / x);
        public Tensor log_() => Mutate(static x => x.log());
        public Tensor log1p() => ByInput("log1p", Kernels.Log1p.Apply, Kernels.Log1p.Apply, static (g, x) => g / (x + 1));
        public Tensor log1p_() => Mutate(static x => x.log1p());
        public Tensor log2() => ByInput("log2", TensorPrimitives.Log2, TensorPrimitives.Log2, static (g, x) => g / (x * Math.Log(2)));
        public Tensor log2_() => Mutate(static x => x.log2());
        public Tensor log10() => ByInput("log10", TensorPrimitives.Log10, TensorPrimitives.Log10, static (g, x) => g / (x * Math.Log(10)));
        public Tensor log10_() => Mutate(static x => x.log10());
        public Tensor sqrt() => ByOutput("sqrt", TensorPrimitives.Sqrt, TensorPrimitives.Sqrt, static (g, y) => g / (y * 2));
        public Tensor sqrt_() => Mutate(static x => x.sqrt());
        public Tensor rsqrt() =>
            ByOutput("rsqrt", TensorPrimitives.ReciprocalSqrt, TensorPrimitives.ReciprocalSqrt, static (g, y) => g * y.pow(3) * -0.5);
        public Tensor rsqrt_() => Mutate(static x => x.rsqrt());
        public Tensor reciprocal() =>
            ByOutput("reciprocal", TensorPrimitives.Reciprocal, TensorPrimitives.Reciprocal, static (g, y) => -g * y.square());
        public Tensor reciprocal_() => Mutate(static x => x.reciprocal());
        private Tensor Floating() => to_type(Promotion.Floating(dtype));

        /// <summary>This, of floating-point numbers: for an operation that libtorch has for no others.</summary>
        private Tensor Real(string name)
        {
            Errors.Require(is_floating_point(), $"\"{name}\" not implemented for '{dtype}'");
            return this;
        }

        /// <summary>Records a function whose derivative is computed from its argument.</summary>
        private Tensor ByInput(
            string name, Kernels.Map<float, float> single, Kernels.Map<double, double> @double, Func<Tensor, Tensor, Tensor> rule)
        {
            var x = Floating();
            var kept = Tape.Keep(x);
            return Tape.Record(name, Pointwise.Float(x, single, @double), x, g => rule(g, kept.Value));
        }

        /// <summary>Records a function whose derivative is computed from its value.</summary>
        private Tensor ByOutput(
            string name, Kernels.Map<float, float> single, Kernels.Map<double, double> @double, Func<Tensor, Tensor, Tensor> rule)
        {
            var x = Floating();
            var y = Pointwise.Float(x, single, @double);
            var kept = Tape.Keep(y);
            return Tape.Record(name, y, x, g => rule(g, kept.Value));
        }

        /// <summary>Runs a computation without recording it.</summary>
        internal static Tensor Unrecorded(Func<Tensor> compute)
        {
            using var pause = no_grad();
            return compute();
        }

        /// <summary>
        /// Records a function of two tensors that broadcast. Each rule computes one argument's gradient from the result's
        /// and both arguments.
        /// </summary>
        private Tensor OfTwo(
            string name, Tensor result, Tensor other, Func<Tensor, Kept, Kept, Tensor> own, Func<Tensor, Kept, Kept, Tensor> others)
        {
            var (a, b, formA, formB) = (Tape.Keep(this), Tape.Keep(other), Form, other.Form);
            return Tape.Record(name, result, this, g => own(g, a, b).FitTo(formA), other, g => others(g, a, b).FitTo(formB));
        }
    }
}
