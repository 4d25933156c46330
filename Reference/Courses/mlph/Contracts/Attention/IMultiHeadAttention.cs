using static TorchSharp.torch;

namespace Grader.Contracts.Attention;

/// <summary>Exercise 2: multi-head self-attention of one sequence.</summary>
/// <remarks>Vaswani et al., Attention Is All You Need, 2017 (arXiv 1706.03762), section 3.2, eq. (1).</remarks>
public interface IMultiHeadAttention
{
    /// <summary>The paper's multi-head attention with Q, K and V made of the same tokens, d_k = d_v = D/H, and no biases.</summary>
    /// <param name="x">The tokens, shape [N, D], N ≥ 1.</param>
    /// <param name="weights">The four matrices, of the data type of x.</param>
    /// <param name="headCount">H ≥ 1, a divisor of D.</param>
    /// <param name="causal">True if token i attends to the tokens j ≤ i only.</param>
    /// <param name="isPadding">
    /// Bool, shape [N], or null: no token attends to one that is marked true. Every token has at least one token to attend to. The rows
    /// of the result that belong to padding may hold anything.
    /// </param>
    /// <returns>
    /// One row for each token, shape [N, D], also finite for scores of 10⁴. The layer is trained through: gradients reach x and the
    /// matrices.
    /// </returns>
    [Task("multi-head attention with an optional causal and padding mask")]
    Tensor Attend(Tensor x, AttentionWeights weights, long headCount, bool causal, Tensor? isPadding);
}
