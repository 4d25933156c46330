using Grader.Contracts.Foundations;
using Grader.Judging.Comparisons;

namespace Grader.Checks.Foundations.Oracles;

/// <summary>A network of exercise 3e that remembers what it was asked, and answers x·(0.3 + 0.01·t·(1, 2, …)).</summary>
/// <remarks>
/// It scales as x does, so that the loss shows inputs of every magnitude. A number that no correct question has it takes for 1, so that a
/// loss can be judged whatever was asked.
/// </remarks>
internal sealed class FieldSpy
{
    private const double Largest = 1e12;

    private readonly List<(double[] X, double Time)> calls = [];

    /// <summary>The network's answer.</summary>
    public static double[] Answer(double[] x, double time) =>
        [.. x.Select((coordinate, i) => Bounded(coordinate) * (0.3 + 0.01 * Bounded(time) * (i + 1)))];

    /// <summary>For the student's code.</summary>
    public VectorField Network => (x, time) =>
    {
        calls.Add(([.. x], time));
        return Answer(x, time);
    };

    /// <summary>Expects one question, about this point and time.</summary>
    public void ExpectOneQuestion(double[] x, double time, Tolerance tolerance, string because, Suspects? suspects = null)
    {
        Expect.Equal(calls.Count, 1, "the network is asked once", what: "the number of calls of the network");
        Expect.Close(calls[0].X, x, tolerance, because, suspects: suspects, what: "the x_t that the network is asked about");
        Expect.Close(calls[0].Time, time, Tolerance.Float64, "the network is told the time t as it is",
            what: "the time that the network is asked about");
    }

    /// <summary>
    /// The last answer; the one to this question, if none was asked. A loss is judged by it, so that a wrong question costs once.
    /// </summary>
    public double[] LastAnswer(double[] x, double time) => calls.Count == 0 ? Answer(x, time) : Answer(calls[^1].X, calls[^1].Time);

    private static double Bounded(double number) => Math.Abs(number) <= Largest ? number : 1;
}
