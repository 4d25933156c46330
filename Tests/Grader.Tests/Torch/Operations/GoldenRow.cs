using static TorchSharp.torch;

namespace Grader.Tests.Torch.Operations;

/// <summary>What PyTorch computed for one operation: the result, and its gradient for each input.</summary>
internal sealed record GoldenRow(long[] Shape, ScalarType Type, double[] Values, Dictionary<string, double[]> Gradients)
{
    public Tensor ToTensor() => tensor(Values, Shape).to_type(Type);
}
