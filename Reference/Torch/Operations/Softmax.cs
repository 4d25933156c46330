namespace TorchSharp;

public static partial class torch
{
    public static Tensor logsumexp(Tensor input, long dim, bool keepdim = false) => input.logsumexp(dim, keepdim);
    public static Tensor softmax(Tensor input, long dim, ScalarType? dtype = null) => input.softmax(dim, dtype);

    public partial class Tensor
    {
        /// <summary>log Σ exp along a dimension, without overflow.</summary>
        public Tensor logsumexp(long dim, bool keepdim = false)
        {
            var shift = Peak(dim);
            shift = shift.masked_fill(shift.isinf(), 0);
            var result = (this - shift).exp().sum(dim, true).log() + shift;
            return keepdim || Layout.Rank == 0 ? result : result.squeeze(dim);
        }

        public Tensor softmax(long dim, ScalarType? dtype = null)
        {
            var x = to_type(dtype ?? this.dtype);
            var weights = (x - x.Peak(dim)).exp();
            return weights / weights.sum(dim, true);
        }

        public Tensor log_softmax(long dim, ScalarType? dtype = null)
        {
            var x = to_type(dtype ?? this.dtype);
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
