namespace TorchSharp.Modules;

/// <summary>Modules one after the other.</summary>
public class Sequential : nn.Module<Tensor, Tensor>, IReadOnlyList<nn.Module<Tensor, Tensor>>
{
    private readonly List<nn.Module<Tensor, Tensor>> steps = [];

    internal Sequential(IEnumerable<(string Name, nn.Module<Tensor, Tensor> Module)> modules) : base(nameof(Sequential))
    {
        foreach (var (name, module) in modules)
            append(name, module);
    }

    public int Count => steps.Count;
    public nn.Module<Tensor, Tensor> this[int index] => steps[index];
    public Sequential append(nn.Module<Tensor, Tensor> module) => append(Count.ToString(), module);

    public Sequential append(string name, nn.Module<Tensor, Tensor> module)
    {
        register_module(name, module);
        steps.Add(module);
        return this;
    }

    public void Add(nn.Module<Tensor, Tensor> module) => append(module);

    public override Tensor forward(Tensor input)
    {
        // isOwn: whether x was computed here, so that nobody else can reach it.
        var (x, isOwn) = (input, false);
        for (var i = 0; i < steps.Count; i++)
        {
            var (isPlain, fused) = (IsPlain(steps[i]), FusedWithNext(i));
            var next = fused is not null && steps[i] is Linear linear
                ? nn.functional.Linear(x, linear.weight, linear.bias, fused)
                : steps[i].call(x);
            var isNew = next.Body.Storage != x.Body.Storage;
            if (isOwn && isPlain && isNew)
                Tape.ReleaseAfterUse(x, next);

            (x, isOwn) = (next, isPlain && !next.Body.IsView && (isOwn || isNew));
            i += fused is null ? 0 : 1;
        }

        return x;
    }

    /// <summary>The activation after a linear layer, if neither has hooks: both are then computed in one pass.</summary>
    private Activation? FusedWithNext(int i)
    {
        var isFusable = i + 1 < steps.Count && steps[i] is Linear && IsPlain(steps[i]) && IsPlain(steps[i + 1]);
        return !isFusable ? null : steps[i + 1] switch
        {
            ReLU => Activation.Relu,
            Tanh => Activation.Tanh,
            Sigmoid => Activation.Sigmoid,
            ELU { alpha: 1 } => Activation.Elu,
            _ => null,
        };
    }

    /// <summary>A layer of this library without hooks: it keeps no tensor outside the recorded graph.</summary>
    private static bool IsPlain(nn.Module<Tensor, Tensor> step) =>
        step is not Sequential && !step.HasHooks && step.GetType().Assembly == typeof(Sequential).Assembly;

    public IEnumerator<nn.Module<Tensor, Tensor>> GetEnumerator() => steps.GetEnumerator();
    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
