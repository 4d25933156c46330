using Grader.Judging.Laws;

namespace Grader.Checks.Diffusion.Inputs;

/// <summary>Generated inputs of the theory exercises; all shrink to few and round numbers.</summary>
internal static class TheoryInputs
{
    /// <summary>ᾱ in [0.01, 0.99].</summary>
    public static RandomInputs<double> AlphaBars => RandomInputs.Numbers("ᾱ", 0.01, 0.99);

    /// <summary>Points with 1 to 6 coordinates in [−3, 3].</summary>
    public static RandomInputs<double[]> Coordinates(string name) => RandomInputs.Lists(name, 1, 6, -3, 3);

    /// <summary>β_1 ≤ … ≤ β_T in [0.001, 0.5], 1 ≤ T ≤ 12.</summary>
    public static RandomInputs<double[]> IncreasingBetas =>
        RandomInputs.Lists("β", 1, 12, 0.001, 0.5).Map(betas => betas.Order().ToArray());
}
