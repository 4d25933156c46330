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
    public Storage? OwnResult { get; private set; }

    /// <summary>What the rules may use of that which other nodes made.</summary>
    public Storage[] Borrowed { get; private set; } = [];
    public bool IsLeaf => Inputs.Length == 0;

    /// <summary>A pass looks its nodes up again and again: quicker than the runtime's own number, which it keeps in the object's header.</summary>
    public override int GetHashCode() => (int)Number;
    public static Node ForLeaf(TensorBody leaf) => new("leaf", [], []) { Receiver = leaf };

    public void Free()
    {
        Rules = IsLeaf ? Rules : null;
        OwnResult?.Leave();
        foreach (var storage in Borrowed)
            storage.Leave();

        (OwnResult, Borrowed) = (null, []);
    }

    public void Own(Storage result)
    {
        OwnResult = result;
        result.Sharers++;
    }

    public void Borrow(Storage[] results)
    {
        Borrowed = results;
        foreach (var storage in results)
            storage.Sharers++;
    }

    /// <summary>Others have seen the result: it is never given back.</summary>
    public void Disown() => OwnResult = null;

    /// <summary>What a recorded derivative of this operation may use: its result, its arguments, and what it borrowed itself.</summary>
    public Storage[] Lendable()
    {
        List<Storage> all = [.. Borrowed];
        foreach (var input in Inputs)
        {
            if (input?.OwnResult is { } argument)
                all.Add(argument);
        }

        return OwnResult is { } result ? [.. all, result] : [.. all];
    }
}
