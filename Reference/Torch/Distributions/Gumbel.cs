namespace TorchSharp.Modules;

/// <summary>The distribution of the largest of many numbers: the probability exp(−exp(−(x − loc) / scale)) of numbers up to x.</summary>
public class Gumbel : distributions.Distribution
{
    private const double EulerMascheroni = 0.57721566490153286060651209;
    private readonly Tensor loc;
    private readonly Tensor scale;

    internal Gumbel(Tensor loc, Tensor scale, Generator? generator = null) : base(generator) =>
        (this.loc, this.scale) = Broadcast(loc, scale);

    public override Tensor mean => loc + (scale * EulerMascheroni);
    public override Tensor mode => loc;
    public override Tensor stddev => scale * (Math.PI / Math.Sqrt(6));
    public override Tensor variance => stddev.pow(2);

    public override Tensor rsample(params long[] sample_shape)
    {
        var tiny = loc.dtype == ScalarType.Float32 ? 1.1754943508222875e-38 : 2.2250738585072014e-308;
        var u = rand(ExtendedShape(sample_shape), loc.dtype, generator: generator);
        return icdf(tiny + (u * (1 - Epsilon(loc) - tiny)));
    }

    public override Tensor log_prob(Tensor value)
    {
        var y = (loc - value) / scale;
        return y - y.exp() - scale.log();
    }

    public override Tensor entropy() => scale.log() + (1 + EulerMascheroni);
    public override Tensor cdf(Tensor value) => (-((loc - value) / scale).exp()).exp();
    public override Tensor icdf(Tensor value) => loc - (scale * (-value.log()).log());

    public override distributions.Distribution expand(Size batch_shape, distributions.Distribution? instance = null) =>
        new Gumbel(loc.expand(batch_shape), scale.expand(batch_shape), generator);
}
