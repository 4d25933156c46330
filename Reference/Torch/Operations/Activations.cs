namespace TorchSharp;

public static partial class torch
{
    public static Tensor sigmoid(Tensor input) => input.sigmoid();
    public static Tensor sigmoid_(Tensor input) => input.sigmoid_();
    public static Tensor logit(Tensor input, double? eps = null) => input.logit(eps);
    public static Tensor logsumexp(Tensor input, long dim, bool keepdim = false) => input.logsumexp(dim, keepdim);
    public static Tensor softmax(Tensor input, int dim, ScalarType? dtype = null) => input.softmax(dim, dtype);

    public partial class Tensor
    {
        public Tensor sigmoid() => Activation.Sigmoid.Of(Floating());
        public Tensor sigmoid_() => Mutate(static x => x.sigmoid());
        public Tensor relu() => is_floating_point() ? Activation.Relu.Of(this) : Pointwise.Number<Kernels.Relu>(this);
        public Tensor relu_() => Mutate(static x => x.relu());
        public Tensor relu6()
        {
            Errors.Require(dtype != ScalarType.Bool, "Bool inputs not supported for hardtanh");
            var y = clamp(0, 6);
            // At its bounds the derivative is zero, unlike that of clamp.
            return y.detach().where((this <= 0) | (this >= 6), y);
        }

        public Tensor leaky_relu(Scalar negative_slope) => Real("leaky_relu").where(this > 0, this * negative_slope);

        /// <summary>
        /// x above zero, alpha (exp x − 1) below: computed with alpha = 1, then negative values are multiplied by alpha.
        /// </summary>
        public Tensor elu(double alpha = 1) => alpha == 1
            ? Activation.Elu.Of(Real("elu"))
            : Activation.Elu.Of(Real("elu")).leaky_relu(alpha);

        /// <summary>x · sigmoid(x)</summary>
        public Tensor silu()
        {
            var y = Pointwise.Float<float, double>(Real("silu"), Kernels.Silu.Apply, Kernels.Silu.Apply);
            var x = Tape.Keep(this);
            return Tape.Record("silu", y, this, g => g.TimesSiluSlope(x.Value));
        }

        public Tensor silu_() => Mutate(static x => x.silu());

        /// <summary>x · Φ(x), Φ being the distribution function of the standard normal.</summary>
        public Tensor gelu() => Real("gelu") * ((this * Math.Sqrt(0.5)).erf() + 1) * 0.5;

        /// <summary>log(1 + exp(beta·x)) / beta; the identity where beta·x exceeds the threshold.</summary>
        public Tensor softplus(double beta = 1, double threshold = 20)
        {
            var scaled = Real("softplus") * beta;
            var soft = (-scaled.abs()).exp().log1p() + scaled.maximum(Number(0));
            return where(scaled > threshold, soft / beta);
        }

        internal Tensor mish() => this * softplus().tanh();
        public Tensor log_sigmoid() => -(-this).softplus();

        public Tensor logit(double? eps = null)
        {
            var x = eps is { } e ? Floating().clamp(e, 1 - e) : Floating();
            var y = Unrecorded(() => (x / (1 - x)).log());
            var kept = Tape.Keep(x);
            return Tape.Record(
                "logit", y, x, g => (g / (kept.Value * (1 - kept.Value))).masked_fill((kept.Value < 0) | (kept.Value > 1), double.NaN));
        }

        /// <summary>This where the other is positive, zero elsewhere.</summary>
        internal Tensor WherePositive(Tensor other)
        {
            var kept = Tape.Keep(other);
            return Tape.Record("relu", Pointwise.Number<Kernels.MaskPositive>(this, other), this, g => g.WherePositive(kept.Value));
        }

        /// <summary>This times the derivative of ELU, from its result y: 1 above zero, exp x = y + 1 below.</summary>
        internal Tensor TimesEluSlope(Tensor y) =>
            Tape.IsRecording ? this * (y.clamp_max(0) + 1) : Pointwise.Number<Kernels.TimesEluSlope>(this, y);

        private Tensor TimesSiluSlope(Tensor x)
        {
            if (!Tape.IsRecording)
                return Pointwise.Float(this, x, Kernels.TimesSiluSlope.Apply, Kernels.TimesSiluSlope.Apply);

            var sigmoid = x.sigmoid();
            return this * (sigmoid * (x * (1 - sigmoid) + 1));
        }

        /// <summary>log Σ exp along a dimension, without overflow.</summary>
        public Tensor logsumexp(long dim, bool keepdim = false)
        {
            var x = Floating();
            var shift = x.Peak(dim);
            shift = shift.masked_fill(shift.isinf(), 0);
            var result = (x - shift).exp().sum(dim, true).log() + shift;
            return keepdim || Layout.Rank == 0 ? result : result.squeeze(dim);
        }

        public Tensor softmax(long dim, ScalarType? dtype = null)
        {
            var x = to_type(dtype ?? this.dtype).Real("softmax");
            var weights = (x - x.Peak(dim)).exp();
            return weights / weights.sum(dim, true);
        }

        public Tensor log_softmax(long dim, ScalarType? dtype = null)
        {
            var x = to_type(dtype ?? this.dtype).Real("log_softmax");
            var shifted = x - x.Peak(dim);
            return shifted - shifted.exp().sum(dim, true).log();
        }

        /// <summary>The largest element along a dimension, as a constant.</summary>
        private Tensor Peak(long dim)
        {
            var shape = KeepingShape(Axes([dim]));
            return Layout.Rank == 0 ? detach() : Layout.Count == 0 ? zeros(shape, dtype) : detach().amax([dim], true);
        }
    }
}
