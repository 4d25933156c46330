using static TorchSharp.torch;

namespace Grader.Wire;

/// <inheritdoc/>
/// <param name="result">The result.</param>
/// <param name="received">The leaves that its call was given, by number.</param>
internal sealed class TrackedResult(Tensor result, IReadOnlyDictionary<long, Tensor> received) : ITrackedResult
{
    public Tensor?[] Gradients(Tensor weights, long[] leaves)
    {
        Tensor?[] asked = Array.ConvertAll(leaves, received.GetValueOrDefault);
        Backward(result, weights, [.. asked.OfType<Tensor>()]);
        return Array.ConvertAll(asked, leaf => leaf?.grad);
    }

    /// <summary>Sets the <c>grad</c> of each leaf to the derivative of Σ weights·result, and to null where there is none.</summary>
    public static void Backward(Tensor result, Tensor weights, IList<Tensor> leaves)
    {
        foreach (var leaf in leaves)
            leaf.grad = null; // The hand-in may have run a backward pass of its own.

        result.backward([weights], retain_graph: true, inputs: leaves);
    }
}
