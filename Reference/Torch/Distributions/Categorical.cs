namespace TorchSharp.Modules;

/// <summary>The classes 0, 1, …, with given probabilities.</summary>
public class Categorical : distributions.Distribution
{
    private readonly Tensor? givenProbs;
    private readonly Tensor? givenLogits;

    /// <exception cref="ArgumentException">Neither probabilities nor their logarithms are given.</exception>
    public Categorical(Tensor? probs = null, Tensor? logits = null, Generator? generator = null) : base(generator)
    {
        var given = probs ?? logits ?? throw new ArgumentException("One of 'probs' and 'logits' should be provided.");
        givenProbs = probs is null ? null : Own(probs / probs.sum(-1, keepdim: true));
        givenLogits = logits is null ? null : Own(logits - logits.logsumexp(-1, keepdim: true));
        batch_shape = given.shape[..^1];
    }

    public Tensor probs => givenProbs ?? LogitsToProbs(givenLogits!);

    /// <summary>log probs</summary>
    public Tensor logits => givenLogits ?? ProbsToLogits(givenProbs!);

    /// <summary>(batch_shape, classes)</summary>
    public long[] param_shape => (givenProbs ?? givenLogits!).shape;

    /// <summary>Not a number.</summary>
    public override Tensor mean => full(ExtendedShape(), double.NaN, probs.dtype);

    /// <summary>Not a number.</summary>
    public override Tensor variance => mean;

    /// <summary>Int64 classes, not differentiable in the parameters.</summary>
    public override Tensor rsample(params long[] sample_shape)
    {
        var count = new Size(sample_shape).numel();
        return multinomial(probs.reshape(-1, param_shape[^1]), count, true, generator).T.reshape(ExtendedShape(sample_shape));
    }

    public override Tensor log_prob(Tensor value)
    {
        var both = broadcast_tensors(value.to_type(ScalarType.Int64).unsqueeze(-1), logits);
        return both[1].gather(-1, both[0].narrow(-1, 0, 1)).squeeze(-1);
    }

    /// <summary>Classes of probability zero add nothing.</summary>
    public override Tensor entropy() =>
        -(logits.clamp_min(logits.dtype == ScalarType.Float32 ? float.MinValue : double.MinValue) * probs).sum(-1);

    public override distributions.Distribution expand(Size batch_shape, distributions.Distribution? instance = null)
    {
        long[] shape = [.. batch_shape, param_shape[^1]];
        return new Categorical(givenProbs?.expand(shape), givenLogits?.expand(shape), generator);
    }
}
