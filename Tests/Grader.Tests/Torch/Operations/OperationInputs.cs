using static TorchSharp.torch;

namespace Grader.Tests.Torch.Operations;

/// <summary>The inputs of the golden rows; those of floating-point numbers are leaves.</summary>
internal sealed class OperationInputs
{
    private const string Names = "abpumvsz";
    private readonly Dictionary<string, Tensor> tensors = GoldenOperations.Rows
        .Where(row => row.Key.StartsWith("input ", StringComparison.Ordinal))
        .ToDictionary(row => row.Key["input ".Length..], row => Leaf(row.Value.ToTensor()));

    public Tensor a => tensors["a"];

    public Tensor b => tensors["b"];

    public Tensor p => tensors["p"];

    public Tensor u => tensors["u"];

    public Tensor m => tensors["m"];

    public Tensor v => tensors["v"];

    public Tensor s => tensors["s"];

    public Tensor z => tensors["z"];

    public Tensor i => tensors["i"];

    public Tensor n => tensors["n"];

    public Tensor k => tensors["k"];

    public Tensor this[string name] => tensors[name];

    public static IEnumerable<string> Differentiable => Names.Select(name => name.ToString());

    /// <summary>The same inputs with one of them replaced.</summary>
    public OperationInputs With(string name, Tensor value)
    {
        var inputs = new OperationInputs();
        inputs.tensors[name] = value;
        return inputs;
    }

    private static Tensor Leaf(Tensor t) => t.is_floating_point() ? t.requires_grad_() : t;
}
