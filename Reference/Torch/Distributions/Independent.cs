namespace TorchSharp.Modules;

/// <summary>Takes the last dimensions of a batch as one event: their log-probabilities are added up.</summary>
public class Independent : distributions.Distribution
{
    private readonly distributions.Distribution single;
    private readonly int count;

    public Independent(distributions.Distribution base_distribution, int reinterpreted_batch_ndims, Generator? generator = null)
        : base(generator)
    {
        (single, count) = (base_distribution, reinterpreted_batch_ndims);
        batch_shape = single.batch_shape.Shape[..^count];
        event_shape = (long[])[.. single.batch_shape.Shape[^count..], .. single.event_shape];
    }

    public override Tensor mean => single.mean;
    public override Tensor mode => single.mode;
    public override Tensor variance => single.variance;
    public override Tensor sample(params long[] sample_shape) => single.sample(sample_shape);
    public override Tensor rsample(params long[] sample_shape) => single.rsample(sample_shape);
    public override Tensor log_prob(Tensor value) => SumLast(single.log_prob(value), count);
    public override Tensor entropy() => SumLast(single.entropy(), count);

    public override distributions.Distribution expand(Size batch_shape, distributions.Distribution? instance = null) =>
        new Independent(single.expand((long[])[.. batch_shape, .. event_shape.Shape[..count]]), count, generator);
}
