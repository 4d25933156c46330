using Grader.Contracts.Flows;
using static TorchSharp.torch;

namespace Submission.Flows;

public sealed class EventLikelihoods : IEventLikelihoods
{
    public Tensor LogLikelihoods(FlowValues values, Tensor logAbsDetOfPreprocessing) =>
        throw new NotImplementedException("Exercise 2d: the log-likelihood of each event.");

    public Tensor TopTenth(Tensor logLikelihoods) =>
        throw new NotImplementedException("Exercise 2d: the tenth of the events with the largest likelihood.");
}
