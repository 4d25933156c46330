namespace TorchSharp.Modules;

/// <summary>The function <see cref="F.binary_cross_entropy"/> as a module; likewise those that follow.</summary>
public sealed class BCELoss(Tensor? weight = null, nn.Reduction reduction = nn.Reduction.Mean)
    : WeightedLoss<Tensor, Tensor, Tensor>(weight, reduction)
{
    public override Tensor forward(Tensor input, Tensor target) =>
        F.binary_cross_entropy(input, target, weight, reduction);
}

public sealed class BCEWithLogitsLoss(
    Tensor? weight = null, nn.Reduction reduction = nn.Reduction.Mean, Tensor? pos_weights = null)
    : WeightedLoss<Tensor, Tensor, Tensor>(weight, reduction)
{
    public Tensor? pos_weights { get; } = pos_weights;
    public override Tensor forward(Tensor input, Tensor target) =>
        F.binary_cross_entropy_with_logits(input, target, weight, reduction, pos_weights);
}

public sealed class CrossEntropyLoss(
    Tensor? weight = null, long? ignore_index = null, nn.Reduction reduction = nn.Reduction.Mean,
    double label_smoothing = 0.0)
    : WeightedLoss<Tensor, Tensor, Tensor>(weight, reduction)
{
    public long? ignore_index { get; } = ignore_index;
    public double label_smoothing { get; } = label_smoothing;
    public override Tensor forward(Tensor input, Tensor target) =>
        F.cross_entropy(input, target, weight, ignore_index ?? -100, reduction, label_smoothing);
}

public sealed class GaussianNLLLoss(bool full = false, float eps = 1e-8f, nn.Reduction reduction = nn.Reduction.Mean)
    : Loss<Tensor, Tensor, Tensor, Tensor>(reduction)
{
    public bool full { get; } = full;
    public float eps { get; } = eps;
    public override Tensor forward(Tensor input, Tensor target, Tensor variance) =>
        F.gaussian_nll_loss(input, target, variance, full, eps, reduction);
}

public sealed class HuberLoss(double delta = 1.0, nn.Reduction reduction = nn.Reduction.Mean)
    : Loss<Tensor, Tensor, Tensor>(reduction)
{
    public double delta { get; } = delta;
    public override Tensor forward(Tensor input, Tensor target) =>
        F.huber_loss(input, target, delta, reduction);
}

public sealed class KLDivLoss(bool log_target = true, nn.Reduction reduction = nn.Reduction.Mean)
    : Loss<Tensor, Tensor, Tensor>(reduction)
{
    public bool log_target { get; } = log_target;
    public override Tensor forward(Tensor input, Tensor target) =>
        F.kl_div(input, target, log_target, reduction);
}

public sealed class L1Loss(nn.Reduction reduction = nn.Reduction.Mean)
    : Loss<Tensor, Tensor, Tensor>(reduction)
{
    public override Tensor forward(Tensor input, Tensor target) =>
        F.l1_loss(input, target, reduction);
}

public sealed class MSELoss(nn.Reduction reduction = nn.Reduction.Mean)
    : Loss<Tensor, Tensor, Tensor>(reduction)
{
    public override Tensor forward(Tensor input, Tensor target) =>
        F.mse_loss(input, target, reduction);
}

public sealed class NLLLoss(Tensor? weight = null, nn.Reduction reduction = nn.Reduction.Mean)
    : WeightedLoss<Tensor, Tensor, Tensor>(weight, reduction)
{
    public override Tensor forward(Tensor input, Tensor target) =>
        F.nll_loss(input, target, weight, reduction);
}

public sealed class SmoothL1Loss(nn.Reduction reduction = nn.Reduction.Mean, double beta = 1.0)
    : Loss<Tensor, Tensor, Tensor>(reduction)
{
    public override Tensor forward(Tensor input, Tensor target) =>
        F.smooth_l1_loss(input, target, reduction, beta);
}
