namespace TorchSharp.Modules;

/// <summary>A loss as a module of (input, target): the function of its name.</summary>
public abstract class Loss<T1, T2, TResult>(nn.Reduction reduction, string name) : nn.Module<T1, T2, TResult>(name)
{
    public nn.Reduction reduction { get; } = reduction;
}

public sealed class BCELoss : Loss<Tensor, Tensor, Tensor>
{
    private readonly Tensor? weight;

    internal BCELoss(Tensor? weight, nn.Reduction reduction) : base(reduction, nameof(BCELoss)) => this.weight = weight;
    public override Tensor forward(Tensor input, Tensor target) => F.binary_cross_entropy(input, target, weight, reduction);
}

public sealed class BCEWithLogitsLoss : Loss<Tensor, Tensor, Tensor>
{
    private readonly Tensor? weight;
    private readonly Tensor? positiveWeights;

    internal BCEWithLogitsLoss(Tensor? weight, nn.Reduction reduction, Tensor? positiveWeights) : base(reduction, nameof(BCEWithLogitsLoss)) =>
        (this.weight, this.positiveWeights) = (weight, positiveWeights);
    public override Tensor forward(Tensor input, Tensor target) => F.binary_cross_entropy_with_logits(input, target, weight, reduction, positiveWeights);
}

public sealed class CrossEntropyLoss : Loss<Tensor, Tensor, Tensor>
{
    private readonly Tensor? weight;
    private readonly long ignored;

    internal CrossEntropyLoss(Tensor? weight, long? ignored, nn.Reduction reduction) : base(reduction, nameof(CrossEntropyLoss)) =>
        (this.weight, this.ignored) = (weight, ignored ?? -100);
    public override Tensor forward(Tensor input, Tensor target) => F.cross_entropy(input, target, weight, ignored, reduction);
}

public sealed class HuberLoss : Loss<Tensor, Tensor, Tensor>
{
    private readonly double delta;

    internal HuberLoss(nn.Reduction reduction, double delta) : base(reduction, nameof(HuberLoss)) => this.delta = delta;
    public override Tensor forward(Tensor input, Tensor target) => F.huber_loss(input, target, delta, reduction);
}

public sealed class L1Loss : Loss<Tensor, Tensor, Tensor>
{
    internal L1Loss(nn.Reduction reduction) : base(reduction, nameof(L1Loss)) { }
    public override Tensor forward(Tensor input, Tensor target) => F.l1_loss(input, target, reduction);
}

public sealed class MSELoss : Loss<Tensor, Tensor, Tensor>
{
    internal MSELoss(nn.Reduction reduction) : base(reduction, nameof(MSELoss)) { }
    public override Tensor forward(Tensor input, Tensor target) => F.mse_loss(input, target, reduction);
}

public sealed class NLLLoss : Loss<Tensor, Tensor, Tensor>
{
    private readonly Tensor? weight;

    internal NLLLoss(Tensor? weight, nn.Reduction reduction) : base(reduction, nameof(NLLLoss)) => this.weight = weight;
    public override Tensor forward(Tensor input, Tensor target) => F.nll_loss(input, target, weight, reduction: reduction);
}

public sealed class SmoothL1Loss : Loss<Tensor, Tensor, Tensor>
{
    private readonly double beta;

    internal SmoothL1Loss(nn.Reduction reduction, double beta) : base(reduction, nameof(SmoothL1Loss)) => this.beta = beta;
    public override Tensor forward(Tensor input, Tensor target) => F.smooth_l1_loss(input, target, reduction, beta);
}
