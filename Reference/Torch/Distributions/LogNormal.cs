namespace TorchSharp.Modules;

/// <summary>The distribution of exp(x) for normal x of mean loc and standard deviation scale.</summary>
public class LogNormal : distributions.Distribution
{
    private readonly Normal normal;

    internal LogNormal(Tensor loc, Tensor scale, Generator? generator = null) : base(generator) =>
        (normal, batch_shape) = (new Normal(loc, scale, generator), Broadcasting.Shape(loc.shape, scale.shape));

    /// <summary>The mean of the logarithm.</summary>
    public Tensor loc => normal.mean;

    /// <summary>The standard deviation of the logarithm.</summary>
    public Tensor scale => normal.stddev;
    public override Tensor mean => (loc + (scale.pow(2) / 2)).exp();
    public override Tensor mode => (loc - scale.square()).exp();
    public override Tensor variance => (scale.pow(2).exp() - 1) * ((2 * loc) + scale.pow(2)).exp();
    public override Tensor sample(params long[] sample_shape) => normal.sample(sample_shape).exp();
    public override Tensor rsample(params long[] sample_shape) => normal.rsample(sample_shape).exp();

    public override Tensor log_prob(Tensor value)
    {
        var x = value.log();
        return normal.log_prob(x) - x;
    }

    public override Tensor entropy() => normal.entropy() + loc;
    public override Tensor cdf(Tensor value) => normal.cdf(value.log());
    public override Tensor icdf(Tensor value) => normal.icdf(value).exp();

    public override distributions.Distribution expand(Size batch_shape, distributions.Distribution? instance = null) =>
        new LogNormal(loc.expand(batch_shape), scale.expand(batch_shape), generator);
}
