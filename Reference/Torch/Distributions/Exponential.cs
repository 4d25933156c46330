namespace TorchSharp.Modules;

/// <summary>The density rate · exp(−rate · x) of numbers from zero.</summary>
public class Exponential : distributions.Distribution
{
    private readonly Tensor rate;

    public Exponential(Tensor rate, Generator? generator = null) : base(generator, rate.shape) => this.rate = Own(rate);

    public override Tensor mean => rate.reciprocal();
    public override Tensor mode => rate.zeros_like();
    public override Tensor stddev => rate.reciprocal();
    public override Tensor variance => rate.pow(-2);

    public override Tensor rsample(params long[] sample_shape) =>
        empty(ExtendedShape(sample_shape), rate.dtype).exponential_(generator: generator) / rate;

    public override Tensor log_prob(Tensor value) => rate.log() - (rate * value);
    public override Tensor entropy() => 1 - rate.log();
    public override Tensor cdf(Tensor value) => 1 - (-rate * value).exp();
    public override Tensor icdf(Tensor value) => -(-value).log1p() / rate;

    public override distributions.Distribution expand(Size batch_shape, distributions.Distribution? instance = null) =>
        new Exponential(rate.expand(batch_shape), generator);
}
