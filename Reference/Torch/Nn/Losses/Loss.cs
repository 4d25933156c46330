namespace TorchSharp;

/// <summary>A loss as a module of (input, target).</summary>
public abstract class Loss<T1, T2, TResult> : nn.Module<T1, T2, TResult>
{
    public Loss(nn.Reduction reduction = nn.Reduction.Mean) : base("Loss") => this.reduction = reduction;

    /// <summary>How the losses of single elements are combined.</summary>
    public nn.Reduction reduction { get; }
}

/// <summary>A loss of three tensors, as (input, target, variance).</summary>
public abstract class Loss<T1, T2, T3, TResult> : nn.Module<T1, T2, T3, TResult>
{
    public Loss(nn.Reduction reduction = nn.Reduction.Mean) : base("Loss") => this.reduction = reduction;

    /// <inheritdoc cref="Loss{T1, T2, TResult}.reduction"/>
    public nn.Reduction reduction { get; }
}

/// <summary>A loss in which elements or classes have weights.</summary>
public abstract class WeightedLoss<T1, T2, TResult> : Loss<T1, T2, TResult>
{
    public WeightedLoss(Tensor? weight = null, nn.Reduction reduction = nn.Reduction.Mean) : base(reduction) => this.weight = weight;

    public Tensor? weight { get; }
}
