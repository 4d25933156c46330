using Grader.Contracts.DifferentialEquations;
using Grader.Judging.Comparisons;

namespace Grader.Checks.DifferentialEquations.Oracles;

/// <summary>A function of states and a time that remembers for which states and when it was asked.</summary>
internal sealed class OdeSpy(StateFunction function)
{
    private readonly List<(double X, double T)> asked = [];

    /// <summary>Each state that was asked about, with its time, in order.</summary>
    public IReadOnlyList<(double X, double T)> Asked => asked;

    /// <summary>How often it was asked, about however many states.</summary>
    public int Calls { get; private set; }

    /// <summary>For the student's code.</summary>
    public OdeFunction Function => (x, t) =>
    {
        Calls++;
        asked.AddRange(x.Numbers().Select(state => (state, t)));
        return Of(function)(x, t);
    };

    /// <summary>A function that nobody watches.</summary>
    public static OdeFunction Of(StateFunction function) =>
        (x, t) => x.Numbers().Select(state => function(state, t)).ToArray().ToTensor(x.shape, x.dtype);
}
