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

    /// <summary>What this operation made, where only rules see it: it is given back together with them.</summary>
    public Storage? OwnResult { get; set; }
    public bool IsLeaf => Inputs.Length == 0;

    /// <summary>A pass looks its nodes up again and again: quicker than the runtime's own number, which it keeps in the object's header.</summary>
    public override int GetHashCode() => (int)Number;
    public static Node ForLeaf(TensorBody leaf) => new("leaf", [], []) { Receiver = leaf };

    public void Free()
    {
        Rules = IsLeaf ? Rules : null;
        OwnResult?.Release();
        OwnResult = null;
    }

    /// <summary>A recorded derivative may hold on to this result and its arguments: they live as long as it does.</summary>
    public void ShareResults()
    {
        OwnResult = null;
        foreach (var input in Inputs)
            input?.OwnResult = null;
    }
}
