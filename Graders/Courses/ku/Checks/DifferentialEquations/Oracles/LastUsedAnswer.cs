using Grader.Contracts.DifferentialEquations;
using Grader.Judging.Comparisons;
using static TorchSharp.torch;

namespace Grader.Checks.DifferentialEquations.Oracles;

/// <summary>
/// The last answer of a lent function on which a result depends. A gradient is asked for one answer alone, since each answer is a tensor of
/// its own in the hand-in's process; with the midpoint rule, not every answer enters the result.
/// </summary>
internal static class LastUsedAnswer
{
    private const double Others = 0.3;

    /// <summary>More than any one-step method needs for a step. Each costs a solution more.</summary>
    private const int MostCalls = 64;

    /// <summary>Which call it is, counted from 1; 0 where no answer enters the result.</summary>
    /// <param name="ask">The result for a function, for one state.</param>
    public static int Of(Func<OdeFunction, double> ask)
    {
        var spy = new OdeSpy((_, _) => Others);
        var usual = ask(spy.Function);
        Expect.AtMost(spy.Calls, MostCalls, "a step of a one-step method asks a few times", what: "the number of calls in one step");
        return Enumerable.Range(1, spy.Calls).Reverse()
            .FirstOrDefault(call => !usual.Equals(ask(Function(call, full(1, 2 * Others, dtype: float64)))));
    }

    /// <summary>The function whose answer is a given tensor in one call, and a constant in all others.</summary>
    public static OdeFunction Function(int call, Tensor answer)
    {
        var count = 0;
        return (x, _) => ++count == call ? answer : x.Numbers().Select(_ => Others).ToArray().ToTensor(x.shape, x.dtype);
    }
}
