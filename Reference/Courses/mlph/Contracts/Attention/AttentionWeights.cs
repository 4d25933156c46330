using static TorchSharp.torch;

namespace Grader.Contracts.Attention;

/// <summary>
/// The four matrices of multi-head attention, without biases, each of shape [D, D]. Tokens are rows and are multiplied from the left:
/// Q = X·W_Q.
/// </summary>
/// <param name="Query">W_Q. Columns h·d_k, …, (h + 1)·d_k − 1 belong to head h = 0, …, H − 1, as in W_K and W_V.</param>
/// <param name="Key">W_K.</param>
/// <param name="Value">W_V.</param>
/// <param name="Output">W_O, applied to the outputs of the heads side by side in the order of the heads.</param>
public sealed record AttentionWeights(Tensor Query, Tensor Key, Tensor Value, Tensor Output);
