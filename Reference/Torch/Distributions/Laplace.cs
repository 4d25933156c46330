namespace TorchSharp.Modules;

/// <summary>The density exp(−|x − loc| / scale) / (2 scale).</summary>
public class Laplace : distributions.Distribution
{
    private readonly Tensor loc;
    private readonly Tensor scale;

    public Laplace(Tensor loc, Tensor scale, Generator? generator = null) : base(generator) =>
        (this.loc, this.scale) = Broadcast(loc, scale);

    public override Tensor mean => loc;
    public override Tensor mode => loc;
    public override Tensor stddev => scale * Math.Sqrt(2.0);
    public override Tensor variance => 2 * scale.pow(2);

    public override Tensor rsample(params long[] sample_shape)
    {
        var shape = ExtendedShape(sample_shape);
        var u = empty(shape, loc.dtype).uniform_(Epsilon(loc) - 1, 1);

        // TorchSharp draws normal numbers here and ignores them. This does so too, so that later draws are the same.
        empty(shape, loc.dtype).normal_(generator: generator);
        return loc - (scale * u.sign() * (-u.abs()).log1p());
    }

    public override Tensor log_prob(Tensor value) => -(2 * scale).log() - ((value - loc).abs() / scale);
    public override Tensor entropy() => 1 + (2 * scale).log();
    public override Tensor cdf(Tensor value) => 0.5 - (0.5 * (value - loc).sign() * (-(value - loc).abs() / scale).expm1());

    public override Tensor icdf(Tensor value)
    {
        var term = value - 0.5;
        return loc - (scale * term.sign() * (-2 * term.abs()).log1p());
    }

    public override distributions.Distribution expand(Size batch_shape, distributions.Distribution? instance = null) =>
        new Laplace(loc.expand(batch_shape), scale.expand(batch_shape), generator);
}
