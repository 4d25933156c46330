namespace TorchSharp;

public static partial class torch
{
    public static partial class nn
    {
        public static partial class functional
        {
            /// <summary>softmax(Q Kᵀ / √d + mask) V (Vaswani et al. 2017, arXiv 1706.03762, eq. 1).</summary>
            /// <param name="query">(…, L, d)</param>
            /// <param name="key">(…, S, d)</param>
            /// <param name="value">(…, S, e)</param>
            /// <param name="attn_mask">(…, L, S): truth values, false where nothing is attended to, or numbers to add.</param>
            /// <param name="p">The probability of dropping a weight.</param>
            /// <param name="is_casual">Position i attends to positions up to i.</param>
            /// <returns>(…, L, e)</returns>
            public static Tensor scaled_dot_product_attention(
                Tensor query, Tensor key, Tensor value, Tensor? attn_mask = null, double p = 0.0, bool is_casual = false)
            {
                if (is_casual && attn_mask is not null)
                {
                    throw Errors.Torch("scaled_dot_product_attention: attn_mask and is_casual exclude each other; put both into one mask");
                }

                var scores = query.matmul(key.mT) / Math.Sqrt(query.shape[^1]);
                var mask = is_casual ? ones(query.shape[^2], key.shape[^2]).tril() > 0 : attn_mask;
                return dropout(mask is null ? scores.softmax(-1) : MaskedSoftmax(scores, mask), p, training: p > 0).matmul(value);
            }

            /// <summary>Zero where nothing at all is attended to.</summary>
            private static Tensor MaskedSoftmax(Tensor scores, Tensor mask)
            {
                var masked = mask.dtype == ScalarType.Bool ? scores.masked_fill(~mask, double.NegativeInfinity) : scores + mask;
                var isIdle = (masked == double.NegativeInfinity).all(-1, keepdim: true);
                return masked.masked_fill(isIdle, 0).softmax(-1).masked_fill(isIdle, 0);
            }
        }
    }
}
