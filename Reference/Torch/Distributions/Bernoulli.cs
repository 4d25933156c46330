namespace TorchSharp.Modules;

/// <summary>One with a probability, else zero.</summary>
public class Bernoulli : distributions.Distribution
{
    private readonly Tensor? givenProbs;
    private readonly Tensor? givenLogits;

    /// <exception cref="ArgumentException">Both probabilities and log-odds are given, or neither.</exception>
    public Bernoulli(Tensor? p = null, Tensor? l = null, Generator? generator = null) : base(generator, (p ?? l)?.shape)
    {
        Errors.RequireArgument(p is null != l is null, "One and only one of 'probs' and 'logits' should be provided.");
        (givenProbs, givenLogits) = (p is null ? null : Own(p), l is null ? null : Own(l));
    }

    public Tensor probs => givenProbs ?? LogitsToProbs(givenLogits!, true);

    /// <summary>log probs − log(1 − probs)</summary>
    public Tensor logits => givenLogits ?? ProbsToLogits(givenProbs!, true);
    public override Tensor mean => probs;
    public override Tensor variance => probs * (1 - probs);

    /// <summary>Zeros and ones, not differentiable in the parameters.</summary>
    public override Tensor rsample(params long[] sample_shape) => bernoulli(probs.expand(ExtendedShape(sample_shape)), generator);

    public override Tensor log_prob(Tensor value)
    {
        var both = broadcast_tensors(logits, value);
        return -nn.functional.binary_cross_entropy_with_logits(both[0], both[1], reduction: nn.Reduction.None);
    }

    public override Tensor entropy() => nn.functional.binary_cross_entropy_with_logits(logits, probs, reduction: nn.Reduction.None);

    public override distributions.Distribution expand(Size batch_shape, distributions.Distribution? instance = null) =>
        new Bernoulli(givenProbs?.expand(batch_shape), givenLogits?.expand(batch_shape), generator);
}
