namespace TorchSharp;

/// <summary>
/// One recorded operation: the nodes of its inputs, and for each the rule that computes the input's gradient from the output's.
/// Newer nodes have larger numbers, so a pass that visits nodes by descending number meets every node after all that use it.
/// </summary>
internal sealed class GraphNode(string name, GraphNode?[] inputs, Func<Tensor, Tensor>?[] rules)
{
    private static long last;

    public long Number { get; } = Interlocked.Increment(ref last);
    public string Name { get; } = name;
    public GraphNode?[] Inputs { get; } = inputs;

    /// <summary>Null once the graph was freed by a backward pass.</summary>
    public Func<Tensor, Tensor>?[]? Rules { get; private set; } = rules;

    /// <summary>The tensor whose <c>grad</c> is to be filled: a leaf, or one that asked for it.</summary>
    public TensorBody? Receiver { get; set; }

    /// <summary>The result's storage if nobody else can reach it: the node then holds the first reference.</summary>
    public Storage? Result { get; set; }
    public bool IsLeaf => Inputs.Length == 0;

    /// <summary>
    /// Cheaper than the runtime's default, which stores a number in the object's header; a backward pass hashes nodes often.
    /// </summary>
    public override int GetHashCode() => (int)Number;
    public static GraphNode ForLeaf(TensorBody leaf) => new("leaf", [], []) { Receiver = leaf };

    public void Free()
    {
        Rules = IsLeaf ? Rules : null;
        Result?.Release();
        Result = null;
    }
}
