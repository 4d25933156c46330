using static TorchSharp.torch;

namespace Grader.Contracts.Flows;

/// <summary>What a flow makes of a batch of data.</summary>
/// <param name="Z">z = f(x), the latents, shape [B, D].</param>
/// <param name="LogAbsDet">ln|det ∂z/∂x| of each row, shape [B]; natural logarithm.</param>
public sealed record FlowValues(Tensor Z, Tensor LogAbsDet);
