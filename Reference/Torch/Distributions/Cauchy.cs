namespace TorchSharp.Modules;

/// <summary>The density 1 / (π scale (1 + ((x − loc) / scale)²)), which has neither mean nor variance.</summary>
public class Cauchy : distributions.Distribution
{
    private readonly Tensor loc;
    private readonly Tensor scale;

    public Cauchy(Tensor loc, Tensor scale, Generator? generator = null) : base(generator) =>
        (this.loc, this.scale) = Broadcast(loc, scale);

    /// <summary>Not a number.</summary>
    public override Tensor mean => full([], double.NaN, loc.dtype);
    public override Tensor mode => loc;

    /// <summary>Infinite.</summary>
    public override Tensor variance => full([], double.PositiveInfinity, loc.dtype);

    public override Tensor rsample(params long[] sample_shape)
    {
        var angles = RandomTensors.Angles(ExtendedShape(sample_shape), loc.dtype, generator);
        return loc + (angles.tan() * scale);
    }

    public override Tensor log_prob(Tensor value) => -Math.Log(Math.PI) - scale.log() - ((value - loc) / scale).pow(2).log1p();
    public override Tensor entropy() => Math.Log(4 * Math.PI) + scale.log();
    public override Tensor cdf(Tensor value) => (((value - loc) / scale).atan() / Math.PI) + 0.5;
    public override Tensor icdf(Tensor value) => (((value - 0.5) * Math.PI).tan() * scale) + loc;

    public override distributions.Distribution expand(Size batch_shape, distributions.Distribution? instance = null) =>
        new Cauchy(loc.expand(batch_shape), scale.expand(batch_shape), generator);
}
