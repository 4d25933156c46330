namespace TorchSharp;

public static partial class torch
{
    public static Tensor sin(Tensor input) => input.sin();
    public static Tensor sin_(Tensor input) => input.sin_();
    public static Tensor cos(Tensor input) => input.cos();
    public static Tensor cos_(Tensor input) => input.cos_();
    public static Tensor tan(Tensor input) => input.tan();
    public static Tensor tan_(Tensor input) => input.tan_();
    public static Tensor asin(Tensor input) => input.asin();
    public static Tensor asin_(Tensor input) => input.asin_();
    public static Tensor acos(Tensor input) => input.acos();
    public static Tensor acos_(Tensor input) => input.acos_();
    public static Tensor atan(Tensor input) => input.atan();
    public static Tensor atan_(Tensor input) => input.atan_();
    public static Tensor sinh(Tensor input) => input.sinh();
    public static Tensor sinh_(Tensor input) => input.sinh_();
    public static Tensor cosh(Tensor input) => input.cosh();
    public static Tensor cosh_(Tensor input) => input.cosh_();
    public static Tensor tanh(Tensor input) => input.tanh();
    public static Tensor tanh_(Tensor input) => input.tanh_();
    public static Tensor asinh(Tensor input) => input.asinh();
    public static Tensor asinh_(Tensor input) => input.asinh_();
    public static Tensor acosh(Tensor input) => input.acosh();
    public static Tensor acosh_(Tensor input) => input.acosh_();
    public static Tensor atanh(Tensor input) => input.atanh();
    public static Tensor atanh_(Tensor input) => input.atanh_();
    public static Tensor atan2(Tensor input, Tensor other) => input.atan2(other);
    public static Tensor hypot(Tensor left, Tensor right) => left.hypot(right);
    public static Tensor deg2rad(Tensor input) => input.deg2rad();
    public static Tensor rad2deg(Tensor input) => input.rad2deg();

    public partial class Tensor
    {
        public Tensor sin() => ByInput("sin", Kernels.Sin.Apply, Kernels.Sin.Apply, static (g, x) => g * x.cos());
        public Tensor sin_() => Mutate(static x => x.sin());
        public Tensor cos() => ByInput("cos", Kernels.Cos.Apply, Kernels.Cos.Apply, static (g, x) => -g * x.sin());
        public Tensor cos_() => Mutate(static x => x.cos());
        public Tensor tan() => ByOutput("tan", TensorPrimitives.Tan, TensorPrimitives.Tan, static (g, y) => g * (y.square() + 1));
        public Tensor tan_() => Mutate(static x => x.tan());
        public Tensor asin() =>
            ByInput("asin", TensorPrimitives.Asin, TensorPrimitives.Asin, static (g, x) => g * (1 - x.square()).rsqrt());
        public Tensor asin_() => Mutate(static x => x.asin());
        public Tensor acos() =>
            ByInput("acos", TensorPrimitives.Acos, TensorPrimitives.Acos, static (g, x) => -g * (1 - x.square()).rsqrt());
        public Tensor acos_() => Mutate(static x => x.acos());
        public Tensor atan() => ByInput("atan", TensorPrimitives.Atan, TensorPrimitives.Atan, static (g, x) => g / (x.square() + 1));
        public Tensor atan_() => Mutate(static x => x.atan());
        public Tensor sinh() => ByInput("sinh", Kernels.HyperbolicSine.Apply, Kernels.HyperbolicSine.Apply, static (g, x) => g * x.cosh());
        public Tensor sinh_() => Mutate(static x => x.sinh());
        public Tensor cosh() => ByInput("cosh", TensorPrimitives.Cosh, TensorPrimitives.Cosh, static (g, x) => g * x.sinh());
        public Tensor cosh_() => Mutate(static x => x.cosh());
        public Tensor tanh() => Activation.Tanh.Of(Floating());

        /// <summary>g (1 − y²) for y = tanh x, in one pass because recorded derivatives often need it.</summary>
        internal Tensor TimesTanhSlope(Tensor tanh)
        {
            var (g, y) = (Tape.Keep(this), Tape.Keep(tanh));
            return Tape.Record(
                "tanh_backward", Pointwise.Number<Kernels.TimesTanhSlope>(this, tanh),
                this, h => h.TimesTanhSlope(y.Value),
                tanh, h => TimesTanhCurve(h, g.Value, y.Value));
        }

        private static Tensor TimesTanhCurve(Tensor h, Tensor g, Tensor y) => Tape.IsRecording ? h * g * y * -2
            : h.dtype == ScalarType.Float32 ? Pieces.Run<float, float, float, float>(h, g, y, Kernels.TimesTanhCurve.Apply)
            : Pieces.Run<double, double, double, double>(h, g, y, Kernels.TimesTanhCurve.Apply);

        public Tensor tanh_() => Mutate(static x => x.tanh());
        public Tensor asinh() =>
            ByInput("asinh", TensorPrimitives.Asinh, TensorPrimitives.Asinh, static (g, x) => g * (x.square() + 1).rsqrt());
        public Tensor asinh_() => Mutate(static x => x.asinh());
        public Tensor acosh() =>
            ByInput("acosh", TensorPrimitives.Acosh, TensorPrimitives.Acosh, static (g, x) => g * (x.square() - 1).rsqrt());
        public Tensor acosh_() => Mutate(static x => x.acosh());
        public Tensor atanh() => ByInput("atanh", TensorPrimitives.Atanh, TensorPrimitives.Atanh, static (g, x) => g / (1 - x.square()));
        public Tensor atanh_() => Mutate(static x => x.atanh());

        /// <summary>The angle of the point (other, this).</summary>
        public Tensor atan2(Tensor other) => OfTwo(
            "atan2",
            Pointwise.Float(this, other, TensorPrimitives.Atan2, TensorPrimitives.Atan2),
            other,
            static (g, a, b) => g * b.Value / SquaredLength(a.Value.to_type(g.dtype), b.Value.to_type(g.dtype)),
            static (g, a, b) => -g * a.Value / SquaredLength(a.Value.to_type(g.dtype), b.Value.to_type(g.dtype)));

        private static Tensor SquaredLength(Tensor a, Tensor b) => a.square() + b.square();

        public Tensor hypot(Tensor other)
        {
            Errors.Require(
                is_floating_point() || other.is_floating_point(), $"\"hypot\" not implemented for '{dtype}' and '{other.dtype}'");
            var y = Pointwise.Float(this, other, TensorPrimitives.Hypot, TensorPrimitives.Hypot);
            var length = Tape.Keep(y);
            return OfTwo("hypot", y, other, (g, a, _) => g * (a.Value / length.Value), (g, _, b) => g * (b.Value / length.Value));
        }

        public Tensor deg2rad() => this * (Math.PI / 180);
        public Tensor rad2deg() => this * (180 / Math.PI);
    }
}
