using Grader.Checks.DifferentialEquations.Oracles;
using Grader.Contracts.DifferentialEquations;
using Grader.Judging.Comparisons;
using static TorchSharp.torch;

namespace Grader.Checks.DifferentialEquations.Inputs;

/// <summary>A drift whose solution is known: where some data come from, and their log-density.</summary>
/// <param name="Name">For messages.</param>
/// <param name="Drift">f.</param>
/// <param name="Slope">∂f/∂x.</param>
/// <param name="Data">y.</param>
/// <param name="Latent">x_0.</param>
/// <param name="LogDensity">ln p(y).</param>
/// <remarks>The closed forms agree with golden/differential-equations/ode.txt, which does not use them.</remarks>
internal sealed record KnownFlow(
    string Name, StateFunction Drift, StateFunction Slope, double[] Data, double[] Latent, double[] LogDensity)
{
    private static readonly double[] gaussianData = [-3, -1, 0.5, 2];
    private static readonly double[] gaussianLatent = [.. gaussianData.Select(y => (y + 1) / 2)];
    private static readonly double[] gaussianLogDensity = [.. gaussianLatent.Select(x0 => LogNormal(x0) - Math.Log(2))];
    private static readonly double[] cubicData = [0.6, -0.35, 0.1];
    private static readonly double[] cubicLatent = [.. cubicData.Select(y => y / Math.Sqrt(1 - 1.5 * y * y))];

    /// <summary>f = (x − 1)/(1 + t): y = 2·x_0 − 1, so that p = N(−1, 4).</summary>
    public static KnownFlow Stretching { get; } =
        new("f = (x − 1)/(1 + t)", (x, t) => (x - 1) / (1 + t), (_, t) => 1 / (1 + t), gaussianData, gaussianLatent, gaussianLogDensity);

    /// <summary>f = ln 2·(x − 1): the same y and p by a drift that does not depend on time.</summary>
    public static KnownFlow Steady { get; } =
        new("f = ln 2·(x − 1)", (x, _) => Math.Log(2) * (x - 1), (_, _) => Math.Log(2), gaussianData, gaussianLatent, gaussianLogDensity);

    /// <summary>f = −½·(1 + t)·x³: x_0 = y/√(1 − 1.5·y²).</summary>
    public static KnownFlow Cubic { get; } =
        new("f = −½·(1 + t)·x³", (x, t) => -0.5 * (1 + t) * x * x * x, (x, t) => -1.5 * (1 + t) * x * x, cubicData, cubicLatent,
            [.. cubicData.Zip(cubicLatent, (y, x0) => LogNormal(x0) - 1.5 * Math.Log(1 - 1.5 * y * y))]);

    public static IReadOnlyList<KnownFlow> All { get; } = [Stretching, Steady, Cubic];

    /// <summary>y as the student's code gets it.</summary>
    public Tensor Y => Data.ToTensor([Data.Length], ScalarType.Float64);

    public OdeFunction DriftFunction => OdeSpy.Of(Drift);

    public OdeFunction SlopeFunction => OdeSpy.Of(Slope);

    private static double LogNormal(double x) => -0.5 * x * x - 0.5 * Math.Log(2 * Math.PI);
}
