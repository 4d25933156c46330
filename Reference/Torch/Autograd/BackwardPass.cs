using static TorchSharp.torch;

namespace TorchSharp;

/// <summary>
/// Reverse-mode differentiation: walks the recorded operations from the last to the first, adding up what each input
/// receives. Rules are ordinary tensor operations; with <c>create_graph</c> they are recorded too, which gives second derivatives.
/// </summary>
internal sealed class BackwardPass
{
    private readonly bool createsGraph;
    private readonly HashSet<Node>? targets;
    private readonly Dictionary<Node, Tensor> gradients = [];
    private readonly Dictionary<Node, Tensor> collected = [];
    private readonly HashSet<Node> summed = [];
    private BackwardPass(bool createsGraph, HashSet<Node>? targets) => (this.createsGraph, this.targets) = (createsGraph, targets);

    /// <summary>Fills the <c>grad</c> of every leaf that the outputs depend on (or of the given nodes alone).</summary>
    public static void Accumulate(IReadOnlyList<Tensor> outputs, IReadOnlyList<Tensor> seeds, bool retain, bool createGraph, HashSet<Node>? targets)
    {
        var pass = new BackwardPass(createGraph, targets);
        pass.Run(outputs, seeds, retain, (node, gradient) =>
        {
            if (node.Receiver is { } receiver && (targets is null || targets.Contains(node)))
            {
                pass.AddTo(receiver, gradient);
            }
        });
    }

    /// <summary>The gradients at the given nodes; null where the outputs do not depend on one.</summary>
    public static Tensor?[] Collect(IReadOnlyList<Tensor> outputs, IReadOnlyList<Tensor> seeds, bool retain, bool createGraph, Node[] targets)
    {
        var pass = new BackwardPass(createGraph, [.. targets]);
        pass.Run(outputs, seeds, retain, (node, gradient) =>
        {
            if (pass.targets!.Contains(node))
            {
                pass.collected[node] = gradient;
            }
        });
        return [.. targets.Select(node => pass.collected.GetValueOrDefault(node))];
    }

    private void Run(IReadOnlyList<Tensor> outputs, IReadOnlyList<Tensor> seeds, bool retain, Action<Node, Tensor> arrive)
    {
        using var mode = enable_grad(createsGraph);
        using var outside = DisposeScopeManager.Suspend();
        using var arena = createsGraph ? null : Arena.Open();
        var roots = outputs.Select(output => RootOf(output)).ToArray();
        for (var i = 0; i < roots.Length; i++)
        {
            Add(roots[i], seeds[i]);
        }

        foreach (var node in InOrder(roots))
        {
            if (gradients.Remove(node, out var gradient))
            {
                arrive(node, gradient);
                Distribute(node, gradient);
                arena?.ReleaseAllBut(gradients.Values.Concat(collected.Values).Select(g => g.Body.Storage));
            }

            if (!retain)
            {
                node.Free();
            }
        }
    }

    private static Node RootOf(Tensor output) => output.Body.Node
        ?? throw Errors.Torch("element 0 of tensors does not require grad and does not have a grad_fn");

    private void Distribute(Node node, Tensor gradient)
    {
        var rules = node.Rules ?? throw Errors.Torch(
            $"Trying to backward through the graph a second time ('{node.Name}' was already freed). Specify retain_graph: true to backward twice.");
        for (var i = 0; i < rules.Length; i++)
        {
            if (node.Inputs[i] is { } input && rules[i] is { } rule && IsNeeded(input))
            {
                Add(input, rule(gradient));
            }
        }
    }

    private void Add(Node node, Tensor gradient)
    {
        if (!gradients.TryGetValue(node, out var sum))
        {
            gradients[node] = gradient;
        }
        else if (!createsGraph && summed.Contains(node) && sum.dtype == gradient.dtype)
        {
            sum.add_(gradient);
        }
        else
        {
            gradients[node] = sum.add(gradient);
            summed.Add(node);
        }
    }

    private void AddTo(TensorBody receiver, Tensor gradient)
    {
        if (receiver.Gradient is { } before)
        {
            receiver.Gradient = createsGraph ? new Tensor(before).add(gradient).Body : new Tensor(before).add_(gradient).Body;
        }
        else
        {
            receiver.Gradient = createsGraph ? gradient.Body : gradient.clone().Body;
        }
    }

    private readonly Dictionary<Node, bool> needed = [];
    private bool IsNeeded(Node node) => targets is null || needed.GetValueOrDefault(node);

    /// <summary>All nodes below the roots, newest first; on the way back it is seen which of them lead to a target.</summary>
    private Node[] InOrder(Node[] roots)
    {
        var seen = new HashSet<Node>(roots);
        var open = new Stack<Node>(seen);
        while (open.TryPop(out var node))
        {
            foreach (var input in node.Inputs)
            {
                if (input is not null && seen.Add(input))
                {
                    open.Push(input);
                }
            }
        }

        var nodes = seen.ToArray();
        Array.Sort(nodes, (a, b) => a.Number.CompareTo(b.Number));
        if (targets is not null)
        {
            foreach (var node in nodes)
            {
                needed[node] = targets.Contains(node) || node.Inputs.Any(input => input is not null && needed[input]);
            }
        }

        Array.Reverse(nodes);
        return nodes;
    }
}
