using Grader.Checks.DifferentialEquations.Oracles;
using Grader.Contracts.DifferentialEquations;
using Grader.Judging.Comparisons;
using Grader.Judging.Laws;

namespace Grader.Checks.DifferentialEquations.Training;

/// <summary>What a trained model owes whatever it has learnt: judged exactly, on a model of a short training.</summary>
/// <param name="model">The model.</param>
/// <param name="seed">The check's seed.</param>
internal sealed class SdeModelLaws(ITrainedSde model, long seed)
{
    private const string Ends = "x_0 ~ N(0, 1), y ~ N(x_1, δ²), q(x, t | y) = N(x; α, β²)";

    private readonly JudgedSde sde = new(model);

    /// <summary>Equal sources give equal samples, and other sources give others.</summary>
    public void ChanceOfSamples() =>
        SourceLaw.Holds(seed, noise => model.Sample(4, 3, noise).Numbers([4], "the samples"), "samples of one model");

    /// <summary>Equal sources give equal estimates, and other sources give others.</summary>
    public void ChanceOfEstimates() => SourceLaw.Holds(seed,
        noise => model.Elbo(SdeData.Rows([-3, 0, 5]), noise).Numbers([3], "the estimates"), "estimates of the ELBO of one model");

    /// <summary>The values of the functions for a row are its own, whatever stands beside it.</summary>
    public void RowsAreComputedAlone() =>
        RowsLaw.Holds(6, rows => ShortSde.Values(model, rows), Tolerance.Float32, "f, σ, α and β");

    /// <summary>Deviations are positive and everything is finite, at all times and for states and data of any size.</summary>
    public void FunctionsHoldFarOut()
    {
        double[] places = [0, 1e-6, 1, -1, 5, -5, 10, -10, 30, -30, 100, -100], times = [0, 1e-6, 0.25, 0.5, 0.75, 1 - 1e-6, 1];
        double[] x = [.. times.SelectMany(_ => places)], t = [.. times.SelectMany(time => JudgedSde.Times(places.Length, time))];
        ExpectPositive(sde.Sigma(x, t), "σ(x, t)", x, t);
        ExpectPositive(sde.Beta(x, t), "β(y, t)", x, t);
        Expect.Finite(sde.Drift(x, t), Ends, what: "f(x, t)");
        var means = sde.Alpha(x, t);
        Expect.True(means.Distinct().Count() > times.Length, "q(x, t | y) is a distribution given y, so that x_1 can resemble y",
            "Does α make use of y?", "α(y, t) depends on y");
        Expect.True(sde.Width > 0, Ends, what: "δ is positive");
    }

    /// <summary>α(y, 1) = y and β(y, 1) = δ where the hand-in says so, and there alone; elsewhere x_1 has to do with y, too.</summary>
    /// <param name="isAtData">What the hand-in says.</param>
    public void EndsHold(bool isAtData)
    {
        double[] y = [-12, -8, -4.5, 0, 1, 6, 10], ones = JudgedSde.Times(y.Length, 1);
        const string Because = "EndsAtData says that q ends at the data: α(y, 1) = y and β(y, 1) = δ";
        const string Hint = "EndsAtData is false for a parameterisation whose q ends elsewhere; that is allowed.";
        var (alpha, beta) = (sde.Alpha(y, ones), sde.Beta(y, ones));
        ExpectPositive(beta, "β(y, 1)", y, ones);
        Expect.True(alpha.Distinct().Count() > 1, Ends, "Is the time that α gets the right one?", "α(y, 1) depends on y");
        double[] widths = [.. y.Select(_ => sde.Width)];
        if (!isAtData)
        {
            Expect.True(!AreClose(alpha, y) || !AreClose(beta, widths), "EndsAtData says that q does not end at the data",
                "Does EndsAtData say for each index what its functions do?", "α(y, 1) or β(y, 1) to differ from y or δ");
            return;
        }

        Expect.Close(alpha, y, Tolerance.Float32, Because, Hint, what: "α(y, 1)");
        Expect.Close(beta, widths, Tolerance.Float32, Because, Hint, what: "β(y, 1)");
    }

    private static bool AreClose(double[] found, double[] expected) =>
        found.Zip(expected).All(pair => Tolerance.Float32.Allows(pair.First, pair.Second));

    private static void ExpectPositive(double[] values, string what, double[] places, double[] times)
    {
        var wrong = Array.FindIndex(values, value => value <= 0);
        if (wrong >= 0)
        {
            Expect.Fail($"Expected {what} to be positive, but found {values[wrong]:G4} at {places[wrong]:G4} and t = {times[wrong]:G4}.",
                "the ELBO divides by σ² and takes ln β", "An exponential or a softplus is positive everywhere.");
        }
    }
}
