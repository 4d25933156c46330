using Grader.Contracts;
using Grader.Contracts.DifferentialEquations;
using static TorchSharp.torch;

namespace Grader.Solutions.DifferentialEquations;

/// <summary>The notebook's parameterisation, and one in which the width of q shrinks by equal factors in equal times.</summary>
public sealed class SdeParameterisations : ISdeParameterisations
{
    private static readonly Func<SdeModel>[] models = [() => new StraightSde(), () => new GeometricSde()];

    /// <inheritdoc/>
    public long Count() => models.Length;

    /// <inheritdoc/>
    public bool EndsAtData(long index) => true;

    /// <inheritdoc/>
    public ITrainedSde Train(long index, Tensor data, TrainingBudget budget, INoiseSource noise)
    {
        manual_seed(noise.Integers(0, int.MaxValue).item<long>()); // initial weights follow the noise source too
        return BoundMaximisation.Run(models[index](), data, budget, noise);
    }

    /// <inheritdoc/>
    public SdeComparison Compare(Tensor elbos)
    {
        using var noGradient = no_grad();
        var means = elbos.mean([1]);
        var best = means.argmax().item<long>();
        var differences = elbos - elbos[best];
        var errors = differences.std(1) / Math.Sqrt(elbos.shape[1]); // of pairs: the rows' own scatter is in both
        return new([.. means.data<double>()], [.. errors.data<double>()], best);
    }
}
