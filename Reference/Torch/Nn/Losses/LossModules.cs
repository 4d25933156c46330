namespace TorchSharp.Modules;

/// <summary>A loss as a module of (input, target); it calls the function of the same name.</summary>
public abstract class Loss<T1, T2, TResult>(nn.Reduction reduction, string name) : nn.Module<T1, T2, TResult>(name)
{
    private readonly Func<T1, T2, TResult>? function;

    private protected Loss(nn.Reduction reduction, string name, Func<T1, T2, TResult> function) : this(reduction, name) =>
        this.function = function;

    public nn.Reduction reduction { get; } = reduction;
    public override TResult forward(T1 input, T2 target) => function!(input, target);
}

public sealed class BCELoss : Loss<Tensor, Tensor, Tensor>
{
    internal BCELoss(Tensor? weight, nn.Reduction reduction)
        : base(reduction, nameof(BCELoss), (input, target) => F.binary_cross_entropy(input, target, weight, reduction)) { }
}

public sealed class BCEWithLogitsLoss : Loss<Tensor, Tensor, Tensor>
{
    internal BCEWithLogitsLoss(Tensor? weight, nn.Reduction reduction, Tensor? positive)
        : base(
            reduction, nameof(BCEWithLogitsLoss),
            (input, target) => F.binary_cross_entropy_with_logits(input, target, weight, reduction, positive))
    {
    }
}

public sealed class CrossEntropyLoss : Loss<Tensor, Tensor, Tensor>
{
    internal CrossEntropyLoss(Tensor? weight, long? ignored, nn.Reduction reduction)
        : base(
            reduction, nameof(CrossEntropyLoss), (input, target) => F.cross_entropy(input, target, weight, ignored ?? -100, reduction))
    {
    }
}

public sealed class HuberLoss : Loss<Tensor, Tensor, Tensor>
{
    internal HuberLoss(nn.Reduction reduction, double delta)
        : base(reduction, nameof(HuberLoss), (input, target) => F.huber_loss(input, target, delta, reduction)) { }
}

public sealed class L1Loss : Loss<Tensor, Tensor, Tensor>
{
    internal L1Loss(nn.Reduction reduction) : base(reduction, nameof(L1Loss), (input, target) => F.l1_loss(input, target, reduction)) { }
}

public sealed class MSELoss : Loss<Tensor, Tensor, Tensor>
{
    internal MSELoss(nn.Reduction reduction) : base(reduction, nameof(MSELoss), (input, target) => F.mse_loss(input, target, reduction)) { }
}

public sealed class NLLLoss : Loss<Tensor, Tensor, Tensor>
{
    internal NLLLoss(Tensor? weight, nn.Reduction reduction)
        : base(reduction, nameof(NLLLoss), (input, target) => F.nll_loss(input, target, weight, reduction: reduction)) { }
}

public sealed class SmoothL1Loss : Loss<Tensor, Tensor, Tensor>
{
    internal SmoothL1Loss(nn.Reduction reduction, double beta)
        : base(reduction, nameof(SmoothL1Loss), (input, target) => F.smooth_l1_loss(input, target, reduction, beta)) { }
}
