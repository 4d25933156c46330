namespace TorchSharp;

public static partial class torch
{
    public static Tensor clamp(Tensor input, Scalar? min = null, Scalar? max = null) => input.clamp(min, max);
    public static Tensor clamp(Tensor input, Tensor? min = null, Tensor? max = null) => input.clamp(min, max);
    public static Tensor clip(Tensor input, Scalar? min = null, Scalar? max = null) => input.clamp(min, max);
    public static Tensor clamp_min(Tensor input, Scalar min) => input.clamp_min(min);
    public static Tensor clamp_max(Tensor input, Scalar max) => input.clamp_max(max);
    public static Tensor nan_to_num(Tensor input, double nan = 0, double? posinf = null, double? neginf = null) =>
        input.nan_to_num(nan, posinf, neginf);
    public static Tensor lerp(Tensor input, Tensor end, Tensor weight) => input.lerp(end, weight);

    public partial class Tensor
    {
        /// <summary>Limits every element to a range; the gradient is passed on inside the range, its bounds included.</summary>
        public Tensor clamp(Scalar? min = null, Scalar? max = null)
        {
            RequireBound(min, max);
            var x = Tape.Keep(this);
            Tensor y;
            using (no_grad())
                y = Bounded<Kernels.Maximum>(min).Bounded<Kernels.Minimum>(max);

            return Tape.Record("clamp", y, this, g => g * Inside(x.Value, min, max).to_type(g.dtype));
        }

        public Tensor clamp(Tensor? min = null, Tensor? max = null)
        {
            RequireBound(min, max);
            var x = min is null ? this : where((this >= min) | isnan(), min);
            return max is null ? x : x.where((x <= max) | x.isnan(), max);
        }

        public Tensor clamp_(Scalar? min = null, Scalar? max = null) => Mutate(x => x.clamp(min, max));
        public Tensor clamp_(Tensor? min = null, Tensor? max = null) => Mutate(x => x.clamp(min, max));
        public Tensor clip(Scalar? min = null, Scalar? max = null) => clamp(min, max);
        public Tensor clamp_min(Scalar min) => clamp(min, (Scalar?)null);
        public Tensor clamp_max(Scalar max) => clamp((Scalar?)null, max);
        public Tensor clamp_min_(Scalar min) => Mutate(x => x.clamp_min(min));
        public Tensor clamp_max_(Scalar max) => Mutate(x => x.clamp_max(max));

        /// <summary>Replaces NaN (by zero) and infinities (by the largest finite numbers), or by what is given.</summary>
        public Tensor nan_to_num(double nan = 0, double? posinf = null, double? neginf = null)
        {
            if (!is_floating_point())
                return clone();

            var largest = dtype == ScalarType.Float32 ? float.MaxValue : double.MaxValue;
            return masked_fill(isnan(), Rounded(nan))
                .masked_fill(isposinf(), Rounded(posinf ?? largest))
                .masked_fill(isneginf(), Rounded(neginf ?? -largest));

            // Unlike a number to fill with, a replacement may overflow to infinity.
            double Rounded(double value) => dtype == ScalarType.Float32 ? (float)value : value;
        }

        /// <summary>this + weight · (end − this)</summary>
        /// <remarks>Computed from the nearer end, so that the result is exact at both.</remarks>
        public Tensor lerp(Tensor end, Tensor weight)
        {
            // The difference of whole numbers may overflow.
            if (weight.is_floating_point() && !is_floating_point() && !end.is_floating_point())
                return to_type(weight.dtype).lerp(end.to_type(weight.dtype), weight);

            var step = end - this;
            return Choose(weight.abs() < 0.5, this + weight * step, end - step * (1 - weight));
        }

        internal Tensor lerp(Tensor end, Scalar weight) =>
            Math.Abs(weight.ToDouble()) < 0.5 ? this + (end - this) * weight : end - (end - this) * (1 - weight.ToDouble());
        public Tensor lerp_(Tensor end, Tensor weight) => Mutate(x => x.lerp(end, weight));

        private Tensor Bounded<K>(Scalar? bound) where K : Kernels.INumberPairMap
        {
            if (bound is null)
                return this;

            var number = Number(bound);
            bound.RequireFits(Promotion.Of(this, number));
            return Pointwise.Number<K>(this, number);
        }

        private static Tensor Inside(Tensor x, Scalar? min, Scalar? max) =>
            min is null ? x.le(max!) : max is null ? x.ge(min) : x.ge(min) & x.le(max);

        private static void RequireBound(object? min, object? max) =>
            Errors.Require(min is not null || max is not null, "torch.clamp: At least one of 'min' or 'max' must not be None");
    }
}
