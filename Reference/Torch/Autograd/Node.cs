namespace TorchSharp;

/// <summary>
/// One recorded operation: the nodes of its inputs, and for each the rule that turns the gradient of the output into its
/// share of the input's. Numbers grow with time, so descending numbers are an order in which gradients are complete.
/// </summary>
internal sealed class Node(string name, Node?[] inputs, Func<Tensor, Tensor>?[] rules)
{
    private static long last;

    public long Number { get; } = Interlocked.Increment(ref last);
    public string Name { get; } = name;
    public Node?[] Inputs { get; } = inputs;

    /// <summary>Null once the graph was freed by a backward pass.</summary>
    public Func<Tensor, Tensor>?[]? Rules { get; private set; } = rules;

    /// <summary>The tensor whose <c>grad</c> is to be filled: a leaf, or one that asked for it.</summary>
    public TensorBody? Receiver { get; set; }

    /// <summary>The result's storage, where this node holds its first reference because nobody else can reach it.</summary>
    public Storage? Result { get; set; }
    public bool IsLeaf => Inputs.Length == 0;

    /// <summary>A pass looks its nodes up again and again: quicker than the runtime's own number, which it keeps in the object's header.</summary>
    public override int GetHashCode() => (int)Number;
    public static Node ForLeaf(TensorBody leaf) => new("leaf", [], []) { Receiver = leaf };

    public void Free()
    {
        Rules = IsLeaf ? Rules : null;
        Result?.Release();
        Result = null;
    }

    /// <summary>
    /// Leaves the operation's result and arguments to the garbage collector: a recorded derivative may use them after this node is freed.
    /// </summary>
    public void KeepValues()
    {
        Result = null;
        foreach (var input in Inputs)
            input?.Result = null;
    }
}
