using System.Runtime.CompilerServices;
using static TorchSharp.torch;

namespace Grader.Wire;

/// <summary>
/// The judge's tensors that take part in differentiation: leaves, which cross with a number and require gradients on the other side, too,
/// and results that the other side has computed from them.
/// </summary>
public static class TrackedTensors
{
    private static readonly ConditionalWeakTable<Tensor, object> leaves = [];
    private static readonly ConditionalWeakTable<Tensor, ITrackedResult> results = [];
    private static long lastLeaf;

    /// <summary>The derivative of Σ weights·result with respect to each leaf; null for one that no gradient reaches.</summary>
    /// <param name="result">What a call has returned, of the other side or in this process.</param>
    /// <param name="weights">Of the shape and type of the result.</param>
    /// <param name="leaves">What the call was given, with <c>requires_grad</c>.</param>
    public static Tensor?[] Gradients(Tensor result, Tensor weights, Tensor[] leaves)
    {
        if (results.TryGetValue(result, out var remote))
            return remote.Gradients(weights, Array.ConvertAll(leaves, NumberOf));

        if (!result.requires_grad)
            return new Tensor?[leaves.Length];

        TrackedResult.Backward(result, weights, leaves);
        return Array.ConvertAll(leaves, leaf => leaf.grad);
    }

    internal static long NumberOf(Tensor leaf) => (long)leaves.GetValue(leaf, _ => Interlocked.Increment(ref lastLeaf));

    internal static void Add(Tensor copy, ITrackedResult result) => results.Add(copy, result);
}
