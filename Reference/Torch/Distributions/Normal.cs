namespace TorchSharp.Modules;

/// <summary>The normal distribution of mean loc and standard deviation scale.</summary>
public class Normal : distributions.Distribution
{
    private readonly Tensor loc;
    private readonly Tensor scale;

    public Normal(Tensor loc, Tensor scale, Generator? generator = null) : base(generator) =>
        (this.loc, this.scale) = Broadcast(loc, scale);

    public override Tensor mean => loc;
    public override Tensor mode => loc;
    public override Tensor stddev => scale;
    public override Tensor variance => scale.pow(2);

    /// <summary>Draws samples that are not differentiable in the parameters.</summary>
    public override Tensor sample(params long[] sample_shape)
    {
        using var mode = no_grad();
        var shape = ExtendedShape(sample_shape);
        return normal(loc.expand(shape), scale.expand(shape), generator);
    }

    public override Tensor rsample(params long[] sample_shape) =>
        loc + (empty(ExtendedShape(sample_shape), loc.dtype).normal_(generator: generator) * scale);

    public override Tensor log_prob(Tensor value) =>
        (-(value - loc).pow(2) / (2 * scale.pow(2))) - scale.log() - Math.Log(Math.Sqrt(2 * Math.PI));

    public override Tensor entropy() => 0.5 + (0.5 * Math.Log(2 * Math.PI)) + scale.log();
    public override Tensor cdf(Tensor value) => 0.5 * (1 + ((value - loc) * scale.reciprocal() / Math.Sqrt(2)).erf());
    public override Tensor icdf(Tensor value) => loc + (scale * ((2 * value) - 1).erfinv() * Math.Sqrt(2));

    public override distributions.Distribution expand(Size batch_shape, distributions.Distribution? instance = null) =>
        new Normal(loc.expand(batch_shape), scale.expand(batch_shape), generator);
}
