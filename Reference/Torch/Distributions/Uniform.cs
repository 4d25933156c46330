namespace TorchSharp.Modules;

/// <summary>Uniform on [low, high).</summary>
public class Uniform : distributions.Distribution
{
    private readonly Tensor low;
    private readonly Tensor high;

    public Uniform(Tensor low, Tensor high, Generator? generator = null) : base(generator) =>
        (this.low, this.high) = Broadcast(low, high);

    public override Tensor mean => (high + low) / 2;

    /// <summary>Not a number: no value is likelier than another.</summary>
    public override Tensor mode => double.NaN * high;
    public override Tensor variance => (high - low).pow(2) / 12;

    public override Tensor rsample(params long[] sample_shape) =>
        low + (rand(ExtendedShape(sample_shape), low.dtype, generator: generator) * (high - low));

    public override Tensor log_prob(Tensor value)
    {
        var isInside = (low <= value) & (high > value);
        return isInside.to_type(low.dtype).log() - (high - low).log();
    }

    public override Tensor entropy() => (high - low).log();
    public override Tensor cdf(Tensor value) => ((value - low) / (high - low)).clamp(0, 1);
    public override Tensor icdf(Tensor value) => (value * (high - low)) + low;

    public override distributions.Distribution expand(Size batch_shape, distributions.Distribution? instance = null) =>
        new Uniform(low.expand(batch_shape), high.expand(batch_shape), generator);
}
