namespace TorchSharp.Modules;

/// <summary>The density rateᶜ xᶜ⁻¹ exp(−rate · x) / Γ(c) of numbers from zero, c being the concentration.</summary>
public class Gamma : distributions.Distribution
{
    protected readonly Tensor concentration;
    private readonly Tensor rate;

    public Gamma(Tensor concentration, Tensor rate, Generator? generator = null) : base(generator) =>
        (this.concentration, this.rate) = Broadcast(concentration, rate);

    public override Tensor mean => concentration / rate;
    public override Tensor mode => ((concentration - 1) / rate).clamp_min(0);
    public override Tensor variance => concentration / rate.pow(2);

    /// <summary>Draws samples; a gradient with respect to the concentration is an error here.</summary>
    public override Tensor rsample(params long[] sample_shape) =>
        GammaDraws.Standard(concentration.expand(ExtendedShape(sample_shape)), generator) / rate;

    public override Tensor log_prob(Tensor value) =>
        concentration.xlogy(rate) + (concentration - 1).xlogy(value) - (rate * value) - concentration.lgamma();

    public override Tensor entropy() =>
        concentration - rate.log() + concentration.lgamma() + ((1 - concentration) * concentration.digamma());

    public override distributions.Distribution expand(Size batch_shape, distributions.Distribution? instance = null) =>
        new Gamma(concentration.expand(batch_shape), rate.expand(batch_shape), generator);
}
