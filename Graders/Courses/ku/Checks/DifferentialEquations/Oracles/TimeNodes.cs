using MathNet.Numerics.Integration;

namespace Grader.Checks.DifferentialEquations.Oracles;

/// <summary>Expectations over noise without chance.</summary>
internal static class TimeNodes
{
    /// <summary>Nodes of Gauss and Legendre for the whole interval: enough for all known SDEs to 11 digits.</summary>
    private const int InAll = 32;

    /// <summary>Nodes in each part, where there are several: enough for f = 0.</summary>
    private const int InEachPart = 14;

    /// <summary>
    /// ∫_0^1 E f(t, ε) dt for f quadratic in ε ~ N(0, 1), for which the nodes ε = ±1 of Gauss and Hermite are exact. The unit interval may
    /// be cut into equal parts with nodes of their own, so that a rule with kinks between the parts is integrated, too.
    /// </summary>
    public static double[] Mean(Func<double, double, double[]> f, int parts = 1)
    {
        var rule = new GaussLegendreRule(0, 1, parts == 1 ? InAll : InEachPart);
        double[] sum = [];
        for (var part = 0; part < parts; part++)
        {
            for (var i = 0; i < rule.Order; i++)
            {
                foreach (var epsilon in new double[] { -1, 1 })
                {
                    var values = f((part + rule.GetAbscissa(i)) / parts, epsilon);
                    var weight = rule.GetWeight(i) / (2 * parts);
                    sum = [.. values.Select((value, place) => (sum.Length == 0 ? 0 : sum[place]) + weight * value)];
                }
            }
        }

        return sum;
    }
}
