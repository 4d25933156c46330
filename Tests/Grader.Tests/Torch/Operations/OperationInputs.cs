using static TorchSharp.torch;

namespace Grader.Tests.Torch.Operations;

/// <summary>The inputs of an operation of the tables, by name.</summary>
internal sealed class OperationInputs(IReadOnlyDictionary<string, Tensor> tensors)
{
    private const string Names = "abpumvsz";

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
    public OperationInputs With(string name, Tensor value) => new(new Dictionary<string, Tensor>(tensors) { [name] = value });
}
