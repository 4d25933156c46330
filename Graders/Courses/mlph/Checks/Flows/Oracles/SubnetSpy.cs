using Grader.Contracts.Flows;
using Grader.Judging.Comparisons;

namespace Grader.Checks.Flows.Oracles;

/// <summary>
/// A subnet that remembers what it was given: shift + scale·sin(Σ_j w_ij·p_j + i). It takes any number of coordinates, so that a layer that
/// splits its input elsewhere is judged by the checks that say so.
/// </summary>
/// <param name="outputs">The number of active coordinates.</param>
/// <param name="shift">The middle of its values.</param>
/// <param name="scale">How far they lie from the middle at most.</param>
internal sealed class SubnetSpy(int outputs, double shift, double scale)
{
    private const string Because = "the subnets of a coupling layer are functions of the passive part, too expensive to be called often";

    private readonly List<double[]> given = [];

    /// <summary>What the student's code is lent.</summary>
    public Subnet Lent => passive =>
    {
        given.Add([.. passive]);
        return Of(passive);
    };

    /// <summary>The values, for the judge.</summary>
    public double[] Of(double[] passive) => [.. Enumerable.Range(0, outputs).Select(i =>
        shift + scale * Math.Sin(i + 1 + passive.Select((number, j) => Math.Cos(1 + 2 * i + 3 * j) * number).Sum()))];

    /// <summary>Expects one or two calls.</summary>
    public void ExpectCount(string name, string method) =>
        Expect.Between(given.Count, 1, 2, Because, "Neither the derivative nor the inverse of a subnet is needed.",
            $"the number of calls of {name} in {method}");

    /// <summary>Expects one or two calls, each with the passive part.</summary>
    public void ExpectUse(double[] passive, string name, string method)
    {
        ExpectCount(name, method);
        foreach (var point in given)
            Expect.Close(point, passive, Tolerance.Float64, Because, what: $"what {name} is given in {method}");
    }
}
