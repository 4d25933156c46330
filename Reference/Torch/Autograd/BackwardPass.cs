namespace TorchSharp;

/// <summary>
/// Reverse-mode differentiation: walks the recorded operations from the last to the first, adding up what each input
/// receives. Rules are ordinary tensor operations; with <c>create_graph</c> they are recorded too, which gives second derivatives.
/// </summary>
internal sealed class BackwardPass
{
    private readonly bool createsGraph;
    private readonly HashSet<Node>? targets;
    private readonly PriorityQueue<Node, long> waiting = new();
    private readonly Dictionary<Node, Tensor> gradients = [];
    private readonly Dictionary<Node, Tensor> collected = [];
    private readonly HashSet<Node> summed = [];
    private HashSet<Node>? leading;
    private Arena? arena;

    private BackwardPass(bool createsGraph, HashSet<Node>? targets) => (this.createsGraph, this.targets) = (createsGraph, targets);

    /// <summary>Fills the <c>grad</c> of every leaf that the outputs depend on (or of the given nodes alone).</summary>
    public static void Accumulate(IReadOnlyList<Tensor> outputs, IReadOnlyList<Tensor> seeds, bool retain, bool createGraph, HashSet<Node>? targets)
    {
        var pass = new BackwardPass(createGraph, targets);
        pass.Run(outputs, seeds, retain, (node, gradient) =>
        {
            if (node.Receiver is { } receiver && (targets is null || targets.Contains(node)))
                pass.AddTo(node, receiver, gradient);
        });
    }

    /// <summary>The gradients at the given nodes; null where the outputs do not depend on one.</summary>
    public static Tensor?[] Collect(IReadOnlyList<Tensor> outputs, IReadOnlyList<Tensor> seeds, bool retain, bool createGraph, Node[] targets)
    {
        var pass = new BackwardPass(createGraph, [.. targets]);
        pass.Run(outputs, seeds, retain, (node, gradient) =>
        {
            if (pass.targets!.Contains(node))
                pass.collected[node] = Held(gradient);
        });
        return [.. targets.Select(node => pass.collected.GetValueOrDefault(node))];
    }

    private void Run(IReadOnlyList<Tensor> outputs, IReadOnlyList<Tensor> seeds, bool retain, Action<Node, Tensor> arrive)
    {
        using var mode = enable_grad(createsGraph);
        using var outside = DisposeScopeManager.Suspend();
        using var opened = arena = Arena.Open(isRecorded: createsGraph);
        var roots = outputs.Select(output => RootOf(output)).ToArray();
        leading = targets is null ? null : LeadingTo(targets, roots);
        for (var i = 0; i < roots.Length; i++)
            Add(roots[i], seeds[i]);

        // Descending numbers: what a node receives is complete when its turn comes.
        while (waiting.TryDequeue(out var node, out _))
        {
            gradients.Remove(node, out var gradient);
            gradient!.Body.Storage.Holders--;
            arrive(node, gradient);
            Distribute(node, gradient);
            arena.ReleaseUnheld();
            if (!retain)
                node.Free();
        }
    }

    private static Node RootOf(Tensor output) => output.Body.Node
        ?? throw Errors.Torch("element 0 of tensors does not require grad and does not have a grad_fn");

    private void Distribute(Node node, Tensor gradient)
    {
        var rules = node.Rules ?? throw Errors.Torch(
            $"Trying to backward through the graph a second time ('{node.Name}' was already freed). Specify retain_graph: true to backward twice.");
        if (createsGraph)
            node.ShareResults();

        for (var i = 0; i < rules.Length; i++)
            if (node.Inputs[i] is { } input && rules[i] is { } rule && (leading is null || leading.Contains(input)))
                Add(input, rule(gradient));
    }

    private void Add(Node node, Tensor gradient)
    {
        if (!gradients.TryGetValue(node, out var sum))
        {
            gradients[node] = Held(gradient);
            waiting.Enqueue(node, -node.Number);
        }
        else if (!createsGraph && summed.Contains(node) && sum.dtype == gradient.dtype)
        {
            sum.add_(gradient);
        }
        else
        {
            gradients[node] = Held(sum.add(gradient));
            sum.Body.Storage.Holders--;
            summed.Add(node);
        }
    }

    private static Tensor Held(Tensor gradient)
    {
        gradient.Body.Storage.Holders++;
        return gradient;
    }

    private void AddTo(Node node, TensorBody receiver, Tensor gradient)
    {
        if (receiver.Gradient is { } before)
        {
            receiver.Gradient = createsGraph ? Held(new Tensor(before).add(gradient)).Body : new Tensor(before).add_(gradient).Body;
        }
        else
        {
            receiver.Gradient = createsGraph ? Held(gradient).Body
                : node.IsLeaf && IsUnshared(gradient) ? new TensorBody(gradient.Body.Storage, gradient.Layout)
                : gradient.clone().Body;
        }
    }

    /// <summary>Whether this pass made the whole array and nothing else holds it, so that a leaf may keep it.</summary>
    private bool IsUnshared(Tensor gradient) =>
        gradient.Layout is { IsContiguous: true, Offset: 0 } && arena is not null && arena.TryTake(gradient.Body.Storage);

    /// <summary>The nodes through which a target is reached; those older than every target are not looked at.</summary>
    private static HashSet<Node> LeadingTo(HashSet<Node> targets, Node[] roots)
    {
        var oldest = targets.Count == 0 ? long.MaxValue : targets.Min(node => node.Number);
        var seen = new HashSet<Node>(roots);
        var open = new Stack<Node>(seen);
        while (open.TryPop(out var node))
            foreach (var input in node.Inputs)
                if (input is not null && input.Number >= oldest && seen.Add(input))
                    open.Push(input);

        var leading = new HashSet<Node>(targets);
        leading.UnionWith(seen.OrderBy(node => node.Number).Where(node => node.Inputs.Any(input => input is not null && leading.Contains(input))));
        return leading;
    }
}
