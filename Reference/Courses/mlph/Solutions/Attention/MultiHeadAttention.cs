using Grader.Contracts.Attention;
using static TorchSharp.torch;

namespace Grader.Solutions.Attention;

/// <inheritdoc />
public sealed class MultiHeadAttention : IMultiHeadAttention
{
    /// <inheritdoc />
    public Tensor Attend(Tensor x, AttentionWeights weights, long headCount, bool causal, Tensor? isPadding)
    {
        var queries = Split(x.matmul(weights.Query), headCount);
        var keys = Split(x.matmul(weights.Key), headCount);
        var values = Split(x.matmul(weights.Value), headCount);
        var scores = queries.matmul(keys.transpose(1, 2)) / Math.Sqrt(queries.shape[2]);
        var attention = scores.masked_fill(Hidden(x.shape[0], causal, isPadding), double.NegativeInfinity).softmax(-1);
        return Join(attention.matmul(values)).matmul(weights.Output);
    }

    /// <summary>[N, D] → [H, N, D/H].</summary>
    private static Tensor Split(Tensor rows, long headCount) => rows.reshape(rows.shape[0], headCount, -1).transpose(0, 1);

    /// <summary>[H, N, D/H] → [N, D].</summary>
    private static Tensor Join(Tensor heads) => heads.transpose(0, 1).flatten(1);

    /// <summary>Which token (row) does not attend to which (column), [N, N].</summary>
    private static Tensor Hidden(long count, bool causal, Tensor? isPadding)
    {
        var place = arange(count);
        var later = place.unsqueeze(0) > place.unsqueeze(1);
        var hidden = causal ? later : zeros_like(later);
        return isPadding is null ? hidden : hidden.logical_or(isPadding);
    }
}
