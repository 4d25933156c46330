namespace TorchSharp;

public static partial class torch
{
    /// <summary>Probability distributions; batches of them where the parameters are tensors.</summary>
    public static partial class distributions
    {
        /// <summary>A batch of distributions: samples have the shape sample_shape + batch_shape + event_shape.</summary>
        public abstract class Distribution : IDisposable
        {
            protected Generator? generator;

            public Distribution(Generator? generator, long[]? batch_shape = null, long[]? event_shape = null) =>
                (this.generator, this.batch_shape, this.event_shape) = (generator, batch_shape ?? [], event_shape ?? []);

            /// <summary>The shape of the parameters: independent distributions.</summary>
            public Size batch_shape { get; protected set; }

            /// <summary>The shape of one sample of one distribution; empty for numbers.</summary>
            public Size event_shape { get; protected set; }
            public abstract Tensor mean { get; }

            /// <exception cref="InvalidOperationException">The distribution has no mode here.</exception>
            public virtual Tensor mode => throw new InvalidOperationException($"The distribution {GetType().Name} has no mode here.");
            public abstract Tensor variance { get; }
            public virtual Tensor stddev => variance.sqrt();

            /// <summary>
            /// Draws samples. As in TorchSharp, the samples of most distributions are differentiable in the parameters here too.
            /// </summary>
            public virtual Tensor sample(params long[] sample_shape) => rsample(sample_shape);
            public Tensor sample(Size sample_shape) => sample(sample_shape.Shape);

            /// <summary>Draws samples that are differentiable in the parameters, where the distribution allows it.</summary>
            public abstract Tensor rsample(params long[] sample_shape);
            public Tensor rsample(Size sample_shape) => rsample(sample_shape.Shape);

            /// <summary>The logarithm of the density or of the probability: (sample_shape, batch_shape).</summary>
            public abstract Tensor log_prob(Tensor value);

            /// <summary>The mean of −log_prob: (batch_shape).</summary>
            public abstract Tensor entropy();

            /// <summary>The same distributions repeated to a larger batch.</summary>
            /// <param name="batch_shape">Its shape.</param>
            /// <param name="instance">Must be null here.</param>
            public abstract Distribution expand(Size batch_shape, Distribution? instance = null);

            /// <summary>The probability of numbers up to a value.</summary>
            public virtual Tensor cdf(Tensor value) => throw new NotImplementedException("Distribution.cdf()");

            /// <summary>The value up to which numbers have a probability: the inverse of <see cref="cdf"/>.</summary>
            public virtual Tensor icdf(Tensor value) => throw new NotImplementedException("Distribution.icdf()");
            public virtual Tensor perplexity() => entropy().exp();

            public void Dispose()
            {
                Dispose(true);
                GC.SuppressFinalize(this);
            }

            protected virtual void Dispose(bool disposing) { }
            protected long[] ExtendedShape(params long[] sample_shape) => [.. sample_shape, .. batch_shape, .. event_shape];
            protected Tensor LogitsToProbs(Tensor logits, bool isBinary = false) => isBinary ? logits.sigmoid() : logits.softmax(-1);

            protected Tensor ProbsToLogits(Tensor probs, bool isBinary = false)
            {
                var clamped = ClampProbs(probs);
                return isBinary ? clamped.log() - (-clamped).log1p() : clamped.log();
            }

            protected Tensor ClampProbs(Tensor probs) => probs.clamp(Epsilon(probs), 1 - Epsilon(probs));

            /// <summary>The distance from 1 to the next number of a tensor's type.</summary>
            private protected static double Epsilon(Tensor tensor) =>
                tensor.dtype == ScalarType.Float32 ? 1.1920928955078125e-07 : 2.220446049250313e-16;

            /// <summary>Two parameters in their common shape, which is the batch's; an open dispose scope does not dispose them.</summary>
            private protected (Tensor First, Tensor Second) Broadcast(Tensor first, Tensor second)
            {
                var both = broadcast_tensors(first, second);
                batch_shape = both[0].shape;
                return (Own(both[0]), Own(both[1]));
            }

            /// <summary>Another handle, which belongs to this distribution and to no dispose scope.</summary>
            private protected static Tensor Own(Tensor tensor) => tensor.expand(tensor.shape).DetachFromDisposeScope();

            private protected static Tensor SumLast(Tensor value, int count) =>
                count == 0 ? value : value.flatten(-count, -1).sum(-1);
        }
    }
}
