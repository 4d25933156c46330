namespace TorchSharp.Modules;

/// <summary>Counts of mean rate: the probability rateⁿ exp(−rate) / n!.</summary>
/// <remarks>TorchSharp's cdf and icdf are those of an exponential distribution; they are left out here.</remarks>
public class Poisson : distributions.Distribution
{
    private readonly Tensor rate;

    public Poisson(Tensor rate, Generator? generator = null) : base(generator, rate.shape) => this.rate = Own(rate);

    public override Tensor mean => rate;
    public override Tensor mode => rate.floor();
    public override Tensor variance => rate;
    public override Tensor rsample(params long[] sample_shape) => rate.expand(ExtendedShape(sample_shape)).poisson(generator);
    public override Tensor log_prob(Tensor value) => value.xlogy(rate) - rate - (value + 1).lgamma();

    /// <exception cref="InvalidOperationException">Always, as in TorchSharp: there is no closed form.</exception>
    public override Tensor entropy() => throw new InvalidOperationException("The entropy of a Poisson distribution has no closed form.");

    public override distributions.Distribution expand(Size batch_shape, distributions.Distribution? instance = null) =>
        new Poisson(rate.expand(batch_shape), generator);
}
