using Grader.Checks.DifferentialEquations.Oracles;
using Grader.Contracts.DifferentialEquations;
using Grader.Judging.Comparisons;
using static TorchSharp.torch;

namespace Grader.Checks.DifferentialEquations.Inputs;

/// <summary>A drift whose solution is known, and the log-density at some data.</summary>
/// <param name="Name">For messages.</param>
/// <param name="Drift">f.</param>
/// <param name="Slope">∂f/∂x.</param>
/// <param name="Data">y.</param>
/// <param name="LogDensity">ln p(y).</param>
/// <remarks>The closed forms agree with fixtures/golden/differential-equations/ode.txt, which does not use them.</remarks>
internal sealed record KnownFlow(string Name, StateFunction Drift, StateFunction Slope, double[] Data, double[] LogDensity)
{
    private static readonly double[] gaussianData = [-3, -1, 0.5, 2];
    private static readonly double[] gaussianLogDensity = [.. gaussianData.Select(y => LogNormal((y + 1) / 2) - Math.Log(2))];
    private static readonly double[] cubicData = [0.6, -0.35, 0.1];

    /// <summary>f = (x − 1)/(1 + t): y = 2·x_0 − 1, so that p = N(−1, 4).</summary>
    public static KnownFlow Stretching { get; } =
        new("f = (x − 1)/(1 + t)", (x, t) => (x - 1) / (1 + t), (_, t) => 1 / (1 + t), gaussianData, gaussianLogDensity);

    /// <summary>f = ln 2·(x − 1): the same y and p by a drift that does not depend on time.</summary>
    public static KnownFlow Steady { get; } =
        new("f = ln 2·(x − 1)", (x, _) => Math.Log(2) * (x - 1), (_, _) => Math.Log(2), gaussianData, gaussianLogDensity);

    /// <summary>f = −½·(1 + t)·x³: x_0 = y/√(1 − 1.5·y²).</summary>
    public static KnownFlow Cubic { get; } =
        new("f = −½·(1 + t)·x³", (x, t) => -0.5 * (1 + t) * x * x * x, (x, t) => -1.5 * (1 + t) * x * x, cubicData,
            [.. cubicData.Select(y => LogNormal(y / Math.Sqrt(1 - 1.5 * y * y)) - 1.5 * Math.Log(1 - 1.5 * y * y))]);

    public static IReadOnlyList<KnownFlow> All { get; } = [Stretching, Steady, Cubic];

    /// <summary>y as the student's code gets it.</summary>
    public Tensor Y => Data.ToTensor([Data.Length], ScalarType.Float64);

    public OdeFunction DriftFunction => OdeSpy.Of(Drift);

    public OdeFunction SlopeFunction => OdeSpy.Of(Slope);

    private static double LogNormal(double x) => -0.5 * x * x - 0.5 * Math.Log(2 * Math.PI);
}
