using Grader.Contracts.Flows;
using Grader.Judging.Comparisons;
using static TorchSharp.torch;

namespace Grader.Checks.Flows.Training;

/// <summary>ln q of a flow by the change of variables, from the answers that it gives.</summary>
internal static class FlowDensity
{
    /// <summary>ln N(z; 0, I) + ln|det ∂z/∂x| of each row.</summary>
    public static double[] Of(ITrainedFlow flow, Tensor x, int rows)
    {
        var (z, logAbsDet) = Answer(flow, x, rows);
        return [.. z.Numbers().Chunk(3).Zip(logAbsDet.Numbers(), (latent, log) =>
            log - latent.Sum(coordinate => coordinate * coordinate) / 2 - 1.5 * Math.Log(2 * Math.PI))];
    }

    /// <summary>z and ln|det|, once they are known to have the form that the contract says.</summary>
    public static (Tensor Z, Tensor LogAbsDet) Answer(ITrainedFlow flow, Tensor x, int rows)
    {
        const string Because = "a flow gives a latent point and one log-determinant for each row";
        var values = flow.Forward(x);
        if (values is null)
            Expect.Fail("Expected the values of the flow, but found null.", Because);

        Expect.Real(values.Z, Because, what: "z");
        Expect.Real(values.LogAbsDet, Because, what: "ln|det ∂z/∂x|");
        values.Z.Numbers([rows, 3], "z");
        values.LogAbsDet.Numbers([rows], "ln|det ∂z/∂x|");
        return (values.Z, values.LogAbsDet);
    }
}
