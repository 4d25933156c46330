using Grader.Contracts;
using Grader.Judging.Chance;
using static TorchSharp.torch;

namespace Grader.Judging.Laws.Calls;

/// <summary>A noise source. When the call is made again, it draws from a seed: any numbers are valid.</summary>
/// <param name="lent">What the judge has lent.</param>
internal sealed class LentNoise(INoiseSource lent) : ILent, INoiseSource
{
    private readonly long seed = 1;
    private ScalarType dtype = ScalarType.Float32;

    private LentNoise(LentNoise like, long seed) : this(like.Lent) => (this.seed, dtype) = (seed, like.dtype);

    public bool IsComplete => true;

    public object Recording => this;

    private INoiseSource Lent => lent;

    public object Replaying() => new RecordedNoise(seed, dtype);

    public IEnumerable<Variation> Others() => [new(new LentNoise(this, seed + 1))];

    public Tensor Normal(params long[] shape) => Noted(lent.Normal(shape));

    public Tensor Uniform(params long[] shape) => Noted(lent.Uniform(shape));

    public Tensor Integers(long low, long high, params long[] shape) => lent.Integers(low, high, shape);

    private Tensor Noted(Tensor numbers)
    {
        dtype = numbers.dtype;
        return numbers;
    }
}
