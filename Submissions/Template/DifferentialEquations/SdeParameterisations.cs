using Grader.Contracts;
using Grader.Contracts.DifferentialEquations;
using static TorchSharp.torch;

namespace Submission.DifferentialEquations;

public sealed class SdeParameterisations : ISdeParameterisations
{
    public long Count() => throw new NotImplementedException("Exercise 2.4: how many parameterisations there are.");

    public bool EndsAtData(long index) =>
        throw new NotImplementedException("Exercise 2.4: whether q ends at the data, α(y, 1) = y and β(y, 1) = δ.");

    public ITrainedSde Train(long index, Tensor data, TrainingBudget budget, INoiseSource noise) =>
        throw new NotImplementedException("Exercise 2.4: train one of the parameterisations.");

    public SdeComparison Compare(Tensor elbos) => throw new NotImplementedException("Exercise 2.4: compare the parameterisations.");
}
