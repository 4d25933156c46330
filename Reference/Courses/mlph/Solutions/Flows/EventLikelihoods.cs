using Grader.Contracts.Flows;
using static TorchSharp.torch;

namespace Grader.Solutions.Flows;

/// <inheritdoc />
public sealed class EventLikelihoods : IEventLikelihoods
{
    /// <inheritdoc />
    public Tensor LogLikelihoods(FlowValues values, Tensor logAbsDetOfPreprocessing)
    {
        var logBase = -0.5 * values.Z.square().sum(1) - 0.5 * values.Z.shape[1] * Math.Log(2 * Math.PI);
        return logBase + values.LogAbsDet + logAbsDetOfPreprocessing;
    }

    /// <inheritdoc />
    public Tensor TopTenth(Tensor logLikelihoods) => logLikelihoods.argsort(descending: true).narrow(0, 0, logLikelihoods.shape[0] / 10);
}
