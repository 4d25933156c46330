using Grader.Contracts.Flows;
using static TorchSharp.torch;

namespace Grader.Solutions.Flows;

/// <inheritdoc />
public sealed class EventPreprocessing : IEventPreprocessing
{
    private const double LeastMomentum = 10;
    private const double Cut = 2.5;

    /// <inheritdoc />
    public Tensor Preprocess(Tensor events, double[] mean, double[] deviation)
    {
        var (momentum, eta) = (events.narrow(1, 0, 1), events.narrow(1, 1, 2));
        var raw = cat([(momentum - LeastMomentum).log(), (eta / Cut).atanh()], 1);
        return (raw - Row(mean, events.dtype)) / Row(deviation, events.dtype);
    }

    /// <inheritdoc />
    public Tensor Undo(Tensor w, double[] mean, double[] deviation)
    {
        var raw = w * Row(deviation, w.dtype) + Row(mean, w.dtype);
        return cat([raw.narrow(1, 0, 1).exp() + LeastMomentum, raw.narrow(1, 1, 2).tanh() * Cut], 1);
    }

    /// <inheritdoc />
    public Tensor LogAbsDet(Tensor events, double[] deviation)
    {
        var (momentum, eta) = (events.narrow(1, 0, 1), events.narrow(1, 1, 2));
        var slopes = cat([1 / (momentum - LeastMomentum), 1 / (Cut * (1 - (eta / Cut).square()))], 1);
        return (slopes.log() - Row(deviation, events.dtype).log()).sum(1);
    }

    private static Tensor Row(double[] values, ScalarType dtype) => tensor(values, dtype: dtype);
}
