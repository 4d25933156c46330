using Grader.Contracts.DifferentialEquations;
using Grader.Judging.Comparisons;
using static TorchSharp.torch;

namespace Grader.Checks.DifferentialEquations.Oracles;

/// <summary>
/// The answers of a lent function on which a result depends, so that a gradient is asked for each of them: with the midpoint rule, not
/// every answer enters the result. The function does not depend on the state.
/// </summary>
/// <param name="calls">Which calls they are, counted from 1.</param>
internal sealed class UsedAnswers(IReadOnlyList<int> calls)
{
    private const double Others = 0.3;

    /// <summary>More than any one-step method needs for two steps. Each costs a solution more.</summary>
    private const int MostCalls = 64;

    /// <summary>Finds them.</summary>
    /// <param name="ask">The result for a function, for one state.</param>
    public static UsedAnswers Of(Func<OdeFunction, double> ask)
    {
        var spy = new OdeSpy((_, _) => Others);
        var usual = ask(spy.Function);
        Expect.AtMost(spy.Calls, MostCalls, "a step of a one-step method asks a few times", what: "the number of calls in two steps");
        int[] used = [.. Enumerable.Range(1, spy.Calls)
            .Where(call => !usual.Equals(ask(new UsedAnswers([call]).Function([full(1, 2 * Others, dtype: float64)]))))];
        Expect.AtLeast(used.Length, 1, "a result depends on what the lent function answers", what: "the number of answers that count");
        return new(used);
    }

    /// <summary>A value for each of them, with its name.</summary>
    /// <param name="what">How messages call the function: "f".</param>
    public (string Name, Tensor At)[] Values(string what) =>
        [.. calls.Select((call, i) => ($"answer {call} of {what}", full(1, 0.3 + 0.1 * i, dtype: float64)))];

    /// <summary>The function that gives these tensors in the calls, and a constant in all others.</summary>
    public OdeFunction Function(IReadOnlyList<Tensor> answers)
    {
        var count = 0;
        return (x, _) =>
        {
            count++;
            var index = Enumerable.Range(0, calls.Count).FirstOrDefault(i => calls[i] == count, -1);
            return index >= 0 ? answers[index] : x.Numbers().Select(_ => Others).ToArray().ToTensor(x.shape, x.dtype);
        };
    }
}
