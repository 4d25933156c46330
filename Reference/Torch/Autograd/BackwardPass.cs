namespace TorchSharp;

/// <summary>
/// Reverse-mode differentiation: visits the recorded operations from the last to the first and adds up the gradients of each input.
/// Rules are ordinary tensor operations; with <c>create_graph</c> they are recorded too, so that gradients are differentiable.
/// </summary>
internal sealed class BackwardPass
{
    private readonly bool createsGraph;
    private readonly HashSet<GraphNode>? targets;
    private readonly PriorityQueue<GraphNode, long> waiting = new();
    private readonly Dictionary<long, Received> received = [];
    private HashSet<long>? leading;

    private BackwardPass(bool createsGraph, HashSet<GraphNode>? targets) => (this.createsGraph, this.targets) = (createsGraph, targets);

    /// <summary>Fills the <c>grad</c> of every leaf that the outputs depend on (or of the given nodes alone).</summary>
    public static void Accumulate(
        IReadOnlyList<Tensor> outputs, IReadOnlyList<Tensor> seeds, bool retain, bool createGraph, HashSet<GraphNode>? targets)
    {
        var pass = new BackwardPass(createGraph, targets);
        pass.Run(outputs, seeds, retain, (node, gradient) =>
        {
            if (node.Receiver is { } receiver && (targets is null || targets.Contains(node)))
                pass.AddTo(node, receiver, gradient);
        });
    }

    /// <summary>The gradients at the given nodes; null where the outputs do not depend on one.</summary>
    public static Tensor?[] Collect(
        IReadOnlyList<Tensor> outputs, IReadOnlyList<Tensor> seeds, bool retain, bool createGraph, GraphNode[] targets)
    {
        var found = new Tensor?[targets.Length];
        new BackwardPass(createGraph, [.. targets]).Run(outputs, seeds, retain, (node, gradient) =>
        {
            for (var i = 0; i < targets.Length; i++)
            {
                if (targets[i] == node)
                    found[i] = Taken(gradient);
            }
        });
        return found;
    }

    private void Run(IReadOnlyList<Tensor> outputs, IReadOnlyList<Tensor> seeds, bool retain, Action<GraphNode, Tensor> arrive)
    {
        using var mode = enable_grad(createsGraph);
        using var outside = DisposeScopeManager.Suspend();
        using var step = createsGraph ? null : StepStorage.Open();
        var roots = outputs.Select(output => RootOf(output)).ToArray();
        leading = targets is null ? null : LeadingTo(targets, roots);
        for (var i = 0; i < roots.Length; i++)
            Add(roots[i], seeds[i]);

        // Newer nodes come first, so a node has received all its gradients when it is dequeued.
        while (waiting.TryDequeue(out var node, out _))
        {
            received.Remove(node.Number, out var whole);
            var gradient = whole!.Gradient;
            arrive(node, gradient);
            Distribute(node, gradient);
            gradient.Body.Storage.Release();
            step?.Release();
            if (!retain)
                node.Free();
        }
    }

    private static GraphNode RootOf(Tensor output) => output.Body.Node
        ?? throw Errors.Torch("element 0 of tensors does not require grad and does not have a grad_fn");

    private void Distribute(GraphNode node, Tensor gradient)
    {
        var rules = node.Rules ?? throw Errors.Torch(
            $"Trying to backward through the graph a second time ('{node.Name}' was already freed). Specify retain_graph: true to "
            + "backward twice.");
        for (var i = 0; i < rules.Length; i++)
        {
            if (node.Inputs[i] is { } input && rules[i] is { } rule && (leading is null || leading.Contains(input.Number)))
                Add(input, rule(gradient));
        }
    }

    private void Add(GraphNode node, Tensor gradient)
    {
        if (!received.TryGetValue(node.Number, out var sum))
        {
            received[node.Number] = new(Taken(gradient));
            waiting.Enqueue(node, -node.Number);
        }
        else if (!createsGraph && sum.IsOwn && sum.Gradient.dtype == gradient.dtype)
        {
            sum.Gradient.add_(gradient);
        }
        else
        {
            var before = sum.Gradient;
            (sum.Gradient, sum.IsOwn) = (Taken(before.add(gradient)), true);
            before.Body.Storage.Release();
        }
    }

    private static Tensor Taken(Tensor gradient)
    {
        gradient.Body.Storage.Take();
        return gradient;
    }

    private void AddTo(GraphNode node, TensorBody receiver, Tensor gradient)
    {
        if (receiver.Gradient is { } before)
        {
            receiver.Gradient = createsGraph ? new Tensor(before).add(gradient).Body : new Tensor(before).add_(gradient).Body;
        }
        else
        {
            receiver.Gradient = createsGraph ? gradient.Body
                : node.IsLeaf && IsUnshared(gradient) ? new TensorBody(Taken(gradient).Body.Storage, gradient.Layout)
                : Taken(gradient.clone()).Body;
        }
    }

    /// <summary>Whether only the running pass refers to the array and the gradient fills it, so that a leaf may keep it.</summary>
    private static bool IsUnshared(Tensor gradient) =>
        gradient.Layout is { IsContiguous: true, Offset: 0 } && gradient.Body.Storage.HasOneReference;

    /// <summary>The nodes on a path from the roots to a target. Nodes older than every target cannot be on one.</summary>
    private static HashSet<long> LeadingTo(HashSet<GraphNode> targets, GraphNode[] roots)
    {
        var oldest = targets.Count == 0 ? long.MaxValue : targets.Min(node => node.Number);
        var (seen, open) = (new HashSet<long>(), new List<GraphNode>(roots));
        for (var i = 0; i < open.Count; i++)
        {
            foreach (var input in open[i].Inputs)
            {
                if (input is not null && input.Number >= oldest && seen.Add(input.Number))
                    open.Add(input);
            }
        }

        open.Sort(static (a, b) => a.Number.CompareTo(b.Number));
        HashSet<long> leading = [.. targets.Select(node => node.Number)];
        foreach (var node in open)
        {
            foreach (var input in node.Inputs)
            {
                if (input is not null && leading.Contains(input.Number))
                    leading.Add(node.Number);
            }
        }

        return leading;
    }

    /// <summary>
    /// What a waiting node has received so far: one gradient, or a sum, which this pass allocated and may add to in place.
    /// </summary>
    private sealed class Received(Tensor gradient)
    {
        public Tensor Gradient { get; set; } = gradient;
        public bool IsOwn { get; set; }
    }
}
