namespace TorchSharp;

public static partial class torch
{
    public static Tensor pow(Tensor left, Tensor exponent) => left.pow(exponent);
    public static Tensor pow(Tensor left, Scalar exponent) => left.pow(exponent);
    public static Tensor square(Tensor input) => input.square();
    public static Tensor xlogy(Tensor x, Tensor y) => x.xlogy(y);
    public static Tensor logaddexp(Tensor left, Tensor right) => left.logaddexp(right);

    public partial class Tensor
    {
        public Tensor square()
        {
            if (dtype == ScalarType.Bool)
                return to_type(ScalarType.Int64);

            var x = Tape.Keep(this);
            return Tape.Record("square", Pointwise.Number<Kernels.Square>(this), this, g => g * x.Value * 2);
        }

        public Tensor pow(Scalar exponent)
        {
            if (exponent.ToDouble() == 2 && dtype != ScalarType.Bool && (exponent.IsWhole || is_floating_point()))
                return square();

            Errors.Require(
                is_floating_point() || !exponent.IsWhole || exponent.ToDouble() >= 0,
                "Integers to negative integer powers are not allowed.");
            var (x, p) = (Tape.Keep(this), exponent.ToDouble());
            if (p == 0.5)
                return sqrt();

            return Tape.Record("pow", Power(Number(exponent)), this, g => p == 0 ? g.zeros_like() : g * x.Value.pow(p - 1) * p);
        }

        public Tensor pow(Tensor exponent)
        {
            var y = Power(exponent);
            var power = Tape.Keep(y);
            return OfTwo(
                "pow",
                y,
                exponent,
                static (g, x, p) => (g * p.Value * x.Value.pow(p.Value - 1)).masked_fill(p.Value == 0, 0),
                (g, x, p) => g * (power.Value * x.Value.log()).masked_fill((x.Value == 0) & (p.Value >= 0), 0));
        }

        public Tensor pow_(Scalar exponent) => Mutate(x => x.pow(exponent));
        public Tensor pow_(Tensor exponent) => Mutate(x => x.pow(exponent));

        /// <summary>this · log y, and zero where this is zero.</summary>
        public Tensor xlogy(Tensor y)
        {
            var product = Unrecorded(() => this * y.masked_fill((this == 0) & y.isnan().logical_not(), 1).log());
            return OfTwo(
                "xlogy",
                product,
                y,
                static (g, x, other) => g.xlogy(other.Value).masked_fill((x.Value == 0) & (other.Value <= 0), 0),
                static (g, x, other) => g * x.Value / other.Value);
        }

        /// <summary>log(exp this + exp other), without overflow.</summary>
        public Tensor logaddexp(Tensor other)
        {
            Tensor y;
            using (no_grad())
            {
                var distance = (this - other).abs().masked_fill(this == other, 0);
                y = maximum(other) + (-distance).exp().log1p();
            }

            return OfTwo(
                "logaddexp", y, other, static (g, a, b) => g / ((b.Value - a.Value).exp() + 1),
                static (g, a, b) => g / ((a.Value - b.Value).exp() + 1));
        }

        private Tensor Power(Tensor exponent) => Promotion.Of(this, exponent).IsFloatingPoint()
            ? Pointwise.Float(this, exponent, TensorPrimitives.Pow, TensorPrimitives.Pow)
            : Pointwise.Number<Kernels.WholePower>(this, exponent);
    }
}
