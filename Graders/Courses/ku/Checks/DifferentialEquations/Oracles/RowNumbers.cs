using Grader.Contracts;
using Grader.Judging.Chance;
using Grader.Judging.Comparisons;
using static TorchSharp.torch;

namespace Grader.Checks.DifferentialEquations.Oracles;

/// <summary>
/// The same numbers for a row in every draw: whatever is drawn first, what is drawn for a row follows from the row alone.
/// </summary>
/// <param name="normals">The normal number of each row.</param>
/// <param name="uniforms">The uniform number of each row.</param>
internal sealed class RowNumbers(double[] normals, double[] uniforms) : INoiseSource
{
    private readonly NoiseRequests requests = new(1_000_000);
    private readonly SeededNoise others = new(1);

    public Tensor Normal(params long[] shape) => Of(normals, shape);

    public Tensor Uniform(params long[] shape) => Of(uniforms, shape);

    public Tensor Integers(long low, long high, params long[] shape) => others.Integers(low, high, shape);

    /// <summary>Rows lie along the first axis where its size is their number, and else along the last.</summary>
    private Tensor Of(double[] numbers, long[] shape)
    {
        var asked = requests.Shape(shape);
        var count = asked.Aggregate(1L, (product, size) => product * size);
        var width = asked.Length > 0 && asked[0] == numbers.Length ? Math.Max(1, count / numbers.Length) : 1;
        return Enumerable.Range(0, (int)count).Select(i => numbers[i / width % numbers.Length]).ToArray().ToTensor(asked);
    }
}
