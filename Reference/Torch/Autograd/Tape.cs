namespace TorchSharp;

/// <summary>Records operations for differentiation; every differentiable operation calls it with its result.</summary>
internal static class Tape
{
    [ThreadStatic] private static bool isPaused;

    public static bool IsRecording
    {
        get => !isPaused;
        set => isPaused = !value;
    }

    /// <summary>Whether an operation on this tensor is to be recorded.</summary>
    /// <exception cref="ExternalException">It is a view whose base tensor was modified in place since.</exception>
    public static bool Tracks(Tensor input)
    {
        if (!IsRecording || input.Body.Node is null)
            return false;

        Errors.Require(
            !input.Body.IsStale,
            "a view is used after the tensor it was taken from was modified by an inplace operation; take the view again");
        return true;
    }

    /// <summary>Remembers a tensor that a backward rule will need.</summary>
    public static Kept Keep(Tensor tensor) => new(tensor);

    /// <summary>
    /// Releases an argument that nobody else can reach: now, or when the node that computed it is freed, because the backward rules need
    /// it until then.
    /// </summary>
    public static void ReleaseAfterUse(Tensor argument, Tensor result)
    {
        if (argument.Body.Node is { } node)
            node.Result = argument.Body.Storage;
        else if (!result.requires_grad)
            argument.Body.Storage.Release();
    }

    public static Tensor Record(string name, Tensor output, Tensor input, Func<Tensor, Tensor> rule) =>
        Tracks(input) ? Attached(output, new(name, [input.Body.Node], [rule])) : output;

    public static Tensor Record(string name, Tensor output, Tensor a, Func<Tensor, Tensor> ruleA, Tensor b, Func<Tensor, Tensor> ruleB) =>
        Tracks(a) || Tracks(b) ? Attached(output, new(name, [a.Body.Node, b.Body.Node], [ruleA, ruleB])) : output;

    public static Tensor Record(
        string name, Tensor output,
        Tensor a, Func<Tensor, Tensor> ruleA, Tensor b, Func<Tensor, Tensor> ruleB, Tensor c, Func<Tensor, Tensor> ruleC) =>
        Tracks(a) || Tracks(b) || Tracks(c)
            ? Attached(output, new(name, [a.Body.Node, b.Body.Node, c.Body.Node], [ruleA, ruleB, ruleC]))
            : output;

    /// <summary>For any number of inputs: <paramref name="rule"/> computes the gradient of input i.</summary>
    public static Tensor Record(string name, Tensor output, IReadOnlyList<Tensor> inputs, Func<int, Tensor, Tensor> rule)
    {
        if (!inputs.Any(Tracks))
            return output;

        var nodes = inputs.Select(input => input.Body.Node).ToArray();
        return Attached(output, new(name, nodes, [.. inputs.Select((_, i) => (Func<Tensor, Tensor>)(g => rule(i, g)))]));
    }

    private static Tensor Attached(Tensor output, GraphNode node)
    {
        if (output.is_floating_point())
            output.Body.Node = node;

        return output;
    }
}
