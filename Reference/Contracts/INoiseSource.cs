using static TorchSharp.torch;

namespace Grader.Contracts;

/// <summary>
/// The only source of random numbers. An implementation draws every random number from the source that it is given, never from the
/// global generator: then the same source gives the same result, and a check can follow a sampler draw by draw.
/// Tensors have the data type of the exercise's data (float32 unless a check says otherwise).
/// </summary>
public interface INoiseSource
{
    /// <summary>
    /// Independent standard normal numbers, N(0, 1). All normal noise is drawn with this method, and none is made from
    /// <see cref="Uniform"/>: so a check can follow each number.
    /// </summary>
    /// <param name="shape">Shape of the result; none for a single number.</param>
    Tensor Normal(params long[] shape);

    /// <summary>Independent numbers, uniform on [0, 1).</summary>
    /// <param name="shape">Shape of the result; none for a single number.</param>
    Tensor Uniform(params long[] shape);

    /// <summary>Independent integers, uniform on low, …, high − 1, as int64.</summary>
    /// <param name="low">Smallest possible value.</param>
    /// <param name="high">One more than the largest possible value, as in <c>torch.randint</c>.</param>
    /// <param name="shape">Shape of the result; none for a single number.</param>
    Tensor Integers(long low, long high, params long[] shape);
}
