using Grader.Checks.Flows.Oracles;
using Grader.Contracts.Flows;
using Grader.Judging;
using Grader.Judging.Comparisons;
using Grader.Judging.Laws;
using NUnit.Framework;

namespace Grader.Checks.Flows;

// Hidden: numbers of an independent computation, which no student gets.
public sealed partial class CouplingLayerChecks
{
    /// <summary>Values of golden/flows/coupling.py: the Jacobian by differentiation in 40 digits.</summary>
    [Test, Hidden, Points(1), Cites(Source)]
    [Covers(LawFamily.Precision)]
    [States("x = (0.3, −1.1, 0.8), s = 2·tanh((0.4·x_0 − 0.3·x_1 + 0.1)/2), t = 0.2·x_0 + 0.5·x_1 − 0.4",
        Within = "relative 1e-10: values of an independent computation")]
    public void The_layer_is_right_by_hand()
    {
        Subnet s = p => [2 * Math.Tanh((0.4 * p[0] - 0.3 * p[1] + 0.1) / 2)], t = p => [0.2 * p[0] + 0.5 * p[1] - 0.4];
        double[] x = [0.3, -1.1, 0.8];
        var found = Subject.Forward(x, s, t, CouplingCase.Unchanged(3));
        var golden = Golden("flows/coupling.txt");
        var z = golden.Value("z3");
        Expect.Close(found, [0.3, -1.1, z], Tolerance.Float64, Layer, what: "f(x)", suspects: new()
        {
            { "x·s + t: the scale is e^s", [0.3, -1.1, 0.8 * golden.Value("ln|det|") - 0.89] },
            { "the layer without its shift", [0.3, -1.1, z + 0.89] },
        });
    }
}
