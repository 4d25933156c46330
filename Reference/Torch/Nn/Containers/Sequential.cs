namespace TorchSharp.Modules;

/// <summary>Modules one after the other.</summary>
public class Sequential : nn.Module<Tensor, Tensor>
{
    private readonly List<nn.Module<Tensor, Tensor>> steps = [];

    protected internal Sequential(params (string name, nn.Module<Tensor, Tensor> submodule)[] modules) : base(nameof(Sequential))
    {
        foreach (var (name, module) in modules)
            append(name, module);
    }

    protected Sequential(params nn.Module<Tensor, Tensor>[] modules)
        : this([.. modules.Select((module, i) => (i.ToString(), module))]) { }

    public int Count => steps.Count;

    /// <summary>A step, counted from zero.</summary>
    [IndexerName("SequentialItems")]
    public nn.IModule<Tensor, Tensor> this[int index] => steps[index];

    /// <summary>The same steps under the same names, in a sequence of their own.</summary>
    [IndexerName("SequentialItems")]
    public Sequential this[Range index] => new([.. named_children().Select(step => (step.name, (nn.Module<Tensor, Tensor>)step.module))
        .Take(index)]);

    /// <inheritdoc cref="this[Range]"/>
    [IndexerName("SequentialItems")]
    public Sequential this[(int? start, int? end) index] => this[(index.start ?? 0)..(index.end ?? Count)];
    public Sequential append(nn.IModule<Tensor, Tensor> module) => append(Count.ToString(), module);

    /// <exception cref="InvalidCastException">What is appended is no module.</exception>
    public Sequential append(string name, nn.IModule<Tensor, Tensor> module)
    {
        var step = (nn.Module<Tensor, Tensor>)module;
        register_module(name, step);
        steps.Add(step);
        return this;
    }

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
}
