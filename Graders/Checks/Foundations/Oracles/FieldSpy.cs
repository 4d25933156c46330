using Grader.Contracts.Foundations;
using Grader.Judging.Comparisons;

namespace Grader.Checks.Foundations.Oracles;

/// <summary>A network of exercise 3e that remembers what it was asked, and answers 0.3·x + 0.01·t·(1, 2, …).</summary>
internal sealed class FieldSpy
{
    private readonly List<(double[] X, double Time)> calls = [];

    /// <summary>The network's answer.</summary>
    public static double[] Answer(double[] x, double time) => [.. x.Select((coordinate, i) => 0.3 * coordinate + 0.01 * time * (i + 1))];

    /// <summary>For the student's code.</summary>
    public VectorField Network => (x, time) =>
    {
        calls.Add(([.. x], time));
        return Answer(x, time);
    };

    /// <summary>Expects one question, about this point and time.</summary>
    public void ExpectOneQuestion(double[] x, double time, string because, Suspects suspects)
    {
        Expect.Equal(calls.Count, 1, "the network is asked once", what: "the number of calls of the network");
        Expect.Close(calls[0].X, x, Tolerance.Float64, because, suspects: suspects, what: "the x_t that the network is asked about");
        Expect.Close(calls[0].Time, time, Tolerance.Float64, "the network is told the time t as it is",
            what: "the time that the network is asked about");
    }
}
