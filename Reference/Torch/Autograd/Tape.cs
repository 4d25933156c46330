namespace TorchSharp;

/// <summary>Recording: what an operation calls to make its result differentiable.</summary>
internal static class Tape
{
    [ThreadStatic] private static bool isPaused;

    public static bool IsRecording
    {
        get => !isPaused;
        set => isPaused = !value;
    }

    /// <exception cref="ExternalException">A view is used whose whole got another history since.</exception>
    public static bool Tracks(Tensor input) => IsRecording && input.Body.Node is not null && (!input.Body.IsStale
        ? true
        : throw Errors.Torch("a view is used after the tensor it was taken from was modified by an inplace operation; take the view again"));

    /// <summary>Marks a tensor for later use by a backward rule.</summary>
    public static Kept Keep(Tensor tensor) => new(tensor);

    /// <summary>Returns the argument's array to the pool, now or when the node that made it is freed. Nobody else may have seen the argument.</summary>
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
        string name, Tensor output, Tensor a, Func<Tensor, Tensor> ruleA, Tensor b, Func<Tensor, Tensor> ruleB, Tensor c, Func<Tensor, Tensor> ruleC) =>
        Tracks(a) || Tracks(b) || Tracks(c)
            ? Attached(output, new(name, [a.Body.Node, b.Body.Node, c.Body.Node], [ruleA, ruleB, ruleC]))
            : output;

    /// <summary>For any number of inputs: <paramref name="rule"/> gives input i its share.</summary>
    public static Tensor Record(string name, Tensor output, IReadOnlyList<Tensor> inputs, Func<int, Tensor, Tensor> rule) => !inputs.Any(Tracks) ? output : Attached(
        output, new(name, [.. inputs.Select(input => input.Body.Node)], [.. inputs.Select((_, i) => (Func<Tensor, Tensor>)(g => rule(i, g)))]));

    private static Tensor Attached(Tensor output, Node node)
    {
        if (output.is_floating_point())
            output.Body.Node = node;

        return output;
    }
}
