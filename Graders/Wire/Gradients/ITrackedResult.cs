using static TorchSharp.torch;

namespace Grader.Wire;

/// <summary>A result that stays on its side with the operations that computed it, so that its derivatives can be asked for.</summary>
internal interface ITrackedResult
{
    /// <summary>The derivative of Σ weights·result with respect to each leaf; null for one that the result does not depend on.</summary>
    /// <param name="weights">Of the shape of the result.</param>
    /// <param name="leaves">The numbers with which the leaves were sent.</param>
    Tensor?[] Gradients(Tensor weights, long[] leaves);
}
