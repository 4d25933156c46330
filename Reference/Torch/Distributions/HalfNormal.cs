namespace TorchSharp.Modules;

/// <summary>The distribution of |x| for normal x of mean zero.</summary>
public class HalfNormal : distributions.Distribution
{
    private readonly Normal normal;

    internal HalfNormal(Tensor scale, Generator? generator = null) : base(generator, scale.shape) =>
        normal = new(scale.zeros_like(), scale, generator);

    /// <summary>The standard deviation of x.</summary>
    public Tensor scale => normal.stddev;
    public override Tensor mean => scale * Math.Sqrt(2 / Math.PI);
    public override Tensor mode => scale.zeros_like();
    public override Tensor variance => scale.pow(2) * (1 - (2 / Math.PI));
    public override Tensor sample(params long[] sample_shape) => normal.sample(sample_shape).abs();
    public override Tensor rsample(params long[] sample_shape) => normal.rsample(sample_shape).abs();

    public override Tensor log_prob(Tensor value) =>
        (normal.log_prob(value) + Math.Log(2)).masked_fill(value < 0, double.NegativeInfinity);

    public override Tensor entropy() => normal.entropy() - Math.Log(2);
    public override Tensor cdf(Tensor value) => (2 * normal.cdf(value)) - 1;
    public override Tensor icdf(Tensor value) => normal.icdf((value + 1) / 2);

    public override distributions.Distribution expand(Size batch_shape, distributions.Distribution? instance = null) =>
        new HalfNormal(scale.expand(batch_shape), generator);
}
