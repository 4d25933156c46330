using Grader.Contracts.DifferentialEquations;
using Grader.Judging.Comparisons;

namespace Grader.Checks.DifferentialEquations.Oracles;

/// <summary>A function of states and a time that remembers for which states and when it was asked.</summary>
internal sealed class OdeSpy(StateFunction function)
{
    private readonly List<(double X, double T)> asked = [];

    /// <summary>Each state that was asked about, with its time, in order.</summary>
    public IReadOnlyList<(double X, double T)> Asked => asked;

    /// <summary>For the student's code.</summary>
    public OdeFunction Function => (x, t) =>
    {
        var states = x.Numbers();
        asked.AddRange(states.Select(state => (state, t)));
        return states.Select(state => function(state, t)).ToArray().ToTensor(x.shape, x.dtype);
    };

    /// <summary>A function that nobody watches.</summary>
    public static OdeFunction Of(StateFunction function) => new OdeSpy(function).Function;
}
