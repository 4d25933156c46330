namespace TorchSharp;

public static partial class torch
{
    public static Tensor floor(Tensor input) => input.floor();
    public static Tensor ceil(Tensor input) => input.ceil();
    public static Tensor trunc(Tensor input) => input.trunc();
    public static Tensor round(Tensor input, long decimals = 0) => input.round(decimals);
    public static Tensor frac(Tensor input) => input.frac();
    public static Tensor abs(Tensor input) => input.abs();
    public static Tensor absolute(Tensor input) => input.abs();
    public static Tensor sign(Tensor input) => input.sign();

    public partial class Tensor
    {
        public Tensor floor() => Stepwise("floor", TensorPrimitives.Floor, TensorPrimitives.Floor);
        public Tensor floor_() => Mutate(static x => x.floor());
        public Tensor ceil() => Stepwise("ceil", TensorPrimitives.Ceiling, TensorPrimitives.Ceiling);
        public Tensor ceil_() => Mutate(static x => x.ceil());
        private Tensor ToWhole() => Real("round").Stepwise("round", TensorPrimitives.Round, TensorPrimitives.Round);
        public Tensor round_(long decimals = 0) => Mutate(x => x.round(decimals));
        public Tensor trunc() => Stepwise("trunc", TensorPrimitives.Truncate, TensorPrimitives.Truncate);
        public Tensor trunc_() => Mutate(static x => x.trunc());
        public Tensor frac() => Real("frac") - trunc();

        /// <summary>Rounds to a number of decimal places, halves to even.</summary>
        public Tensor round(long decimals = 0) => decimals == 0
            ? ToWhole()
            : (this * Math.Pow(10, decimals)).ToWhole() / Math.Pow(10, decimals);

        public Tensor abs()
        {
            var x = Tape.Keep(this);
            return Tape.Record("abs", Pointwise.Number<Kernels.Abs>(this), this, g => g * x.Value.sign());
        }

        public Tensor abs_() => Mutate(static x => x.abs());
        public Tensor absolute() => abs();
        public Tensor sign() => dtype == ScalarType.Bool
            ? clone()
            : Tape.Record("sign", Pointwise.Number<Kernels.Sign>(this), this, static g => g.zeros_like());
        public Tensor sign_() => Mutate(static x => x.sign());
        public Tensor sgn() => sign();

        /// <summary>A piecewise constant function, whose derivative is zero; integers are not changed.</summary>
        private Tensor Stepwise(string name, Kernels.Map<float, float> single, Kernels.Map<double, double> @double)
        {
            Errors.Require(dtype != ScalarType.Bool, $"\"{name}\" not implemented for 'Bool'");
            return is_floating_point()
                ? Tape.Record(name, Pointwise.Float(this, single, @double), this, static g => g.zeros_like())
                : clone();
        }
    }
}
