using Grader.Checks.DifferentialEquations.Oracles;
using Grader.Contracts.DifferentialEquations;
using Grader.Judging.Chance;
using Grader.Judging.Comparisons;

namespace Grader.Checks.DifferentialEquations.Training;

/// <summary>
/// Repeats the estimates of an ELBO with the model's own functions. Each row is given the same numbers in every draw, so that the order of
/// the draws, and which of them share a number, make no difference.
/// </summary>
/// <param name="model">The model.</param>
/// <param name="seed">The check's seed.</param>
internal sealed class ElboReplay(ITrainedSde model, long seed)
{
    private const string Because = "ELBO = E[ln p(y | x_1)] − KL(q_0 ‖ p_0) − ∫ E[(f − g)² / (2σ²)] dt with "
        + "g = ∂α/∂t + ∂β/∂t·(x − α)/β + ½ ∂σ²/∂x + ½ σ² ∂ln q/∂x";

    private static readonly Tolerance tolerance =
        new(2e-3, 5e-3, "rounding of single precision, in differences of the model's functions most of all");

    private readonly JudgedSde sde = new(model);

    /// <summary>One row at a time.</summary>
    public void OneRowAtATime()
    {
        var random = new UniformNumbers(seed);
        var draws = Enumerable.Range(0, 24).Select(_ => Draw(random)).ToArray();
        Compare(draws, [.. draws.SelectMany(draw => Found([draw]))], "the estimate for a row alone");
    }

    /// <summary>Several rows, each with a time and a normal number of its own.</summary>
    public void RowsTogether()
    {
        var random = new UniformNumbers(seed);
        foreach (var count in new[] { 7, 2, 33, 7 })
        {
            var draws = Enumerable.Range(0, count).Select(_ => Draw(random)).ToArray();
            Compare(draws, Found(draws), $"the estimates for {count} rows");
        }
    }

    /// <summary>A row, a time that single precision holds exactly, away from both ends, and a normal number.</summary>
    private static (double Y, double Uniform, double Normal) Draw(UniformNumbers random) =>
        (Math.Round(SdeData.Draw(1, random)[0], 2), (4 + random.Below(57)) / 64.0, Math.Round(random.NormalPair().First, 2));

    private double[] Found((double Y, double Uniform, double Normal)[] draws)
    {
        var noise = new RowNumbers([.. draws.Select(draw => draw.Normal)], [.. draws.Select(draw => draw.Uniform)]);
        return model.Elbo(SdeData.Rows([.. draws.Select(draw => draw.Y)]), noise).Numbers([draws.Length], "the estimates of the ELBO");
    }

    private void Compare((double Y, double Uniform, double Normal)[] draws, double[] found, string what)
    {
        List<double[]> right = [];
        ElboRow[] rows = [];
        foreach (var isComplement in new[] { true, false })
        {
            rows = ElboRows.Of(sde, [.. draws.Select(draw => draw.Y)],
                [.. draws.Select(draw => isComplement ? 1 - draw.Uniform : draw.Uniform)], [.. draws.Select(draw => draw.Normal)]);
            right.AddRange(ElboRule.Right.Select(rule => Estimates(rows, rule)));
        }

        if (right.Any(estimates => found.Zip(estimates).All(pair => tolerance.Allows(pair.First, pair.Second))))
            return;

        var suspects = new Suspects();
        foreach (var rule in ElboRule.Wrong)
            suspects.Add(rule.Name, Estimates(rows, rule));

        var nearest = right.MinBy(estimates => estimates.Zip(found, (a, b) => Math.Abs(a - b)).Average())!;
        Expect.Finite(nearest, Because, what: "the ELBO by what Drift, Sigma, Alpha and Beta give");
        Expect.Close(found, nearest, tolerance, Because,
            "Is Elbo computed with the functions that Drift, Sigma, Alpha and Beta give, at a time and a state of its own for each row?",
            suspects, what);
    }

    private static double[] Estimates(ElboRow[] rows, ElboRule rule) => [.. rows.Select(row => row.Estimate(rule))];
}
