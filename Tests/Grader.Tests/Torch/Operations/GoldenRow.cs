using static TorchSharp.torch;

namespace Grader.Tests.Torch.Operations;

/// <summary>The result of one operation in PyTorch, and the gradient of each input.</summary>
internal sealed record GoldenRow(long[] Shape, ScalarType Type, double[] Values, Dictionary<string, double[]> Gradients)
{
    public Tensor ToTensor() => tensor(Values, Shape).to_type(Type);
}
