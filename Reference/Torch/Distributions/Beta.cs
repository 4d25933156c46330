namespace TorchSharp.Modules;

/// <summary>The density x^(c₁ − 1) (1 − x)^(c₀ − 1) Γ(c₁ + c₀) / (Γ(c₁) Γ(c₀)) of numbers between zero and one.</summary>
public class Beta : distributions.Distribution
{
    protected readonly Dirichlet dirichlet;
    private readonly Tensor concentration1;
    private readonly Tensor concentration0;

    public Beta(Tensor concentration1, Tensor concentration0, Generator? generator = null) : base(generator)
    {
        (this.concentration1, this.concentration0) = Broadcast(concentration1, concentration0);
        dirichlet = new(stack([this.concentration1, this.concentration0], -1), generator);
    }

    public override Tensor mean => concentration1 / (concentration1 + concentration0);
    public override Tensor mode => dirichlet.mode.select(-1, 0);
    public override Tensor variance => dirichlet.variance.select(-1, 0);

    /// <inheritdoc cref="Dirichlet.rsample"/>
    public override Tensor rsample(params long[] sample_shape) => dirichlet.rsample(sample_shape).select(-1, 0);
    public override Tensor log_prob(Tensor value) => dirichlet.log_prob(stack([value, 1 - value], -1));
    public override Tensor entropy() => dirichlet.entropy();

    public override distributions.Distribution expand(Size batch_shape, distributions.Distribution? instance = null) =>
        new Beta(concentration1.expand(batch_shape), concentration0.expand(batch_shape), generator);
}
