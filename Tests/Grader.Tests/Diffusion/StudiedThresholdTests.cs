using System.Globalization;
using FluentAssertions;
using Grader.Checks.DifferentialEquations.Training;
using Grader.Checks.Diffusion.Training;
using Grader.Checks.Flows.Training;
using MathNet.Numerics.Statistics;
using NUnit.Framework;

namespace Grader.Tests.Diffusion;

/// <summary>
/// Each threshold of a trained model, against the studied trainings: how far it is from what correct ones reach, and from the mildest
/// mistake that it must catch.
/// </summary>
internal sealed class StudiedThresholdTests
{
    /// <summary>Standard deviations of the correct trainings between their mean and the threshold with its allowance for chance.</summary>
    private const double FewestDeviations = 6;

    /// <summary>The same where both of two trainings have to fall short: Φ(−4)² = 1.0e-9 = Φ(−6).</summary>
    private const double FewestOfTwoAttempts = 4;

    /// <summary>How much farther a threshold is from the mildest mistake than from the worst correct training.</summary>
    private const double Ratio = 2;

    private static IEnumerable<TestCaseData> Thresholds()
    {
        Study gaussians = new("toy", "TwoGaussians"), board = new("toy", "Chequerboard"), v = new("v", ""), eight = new("eight", ""),
            moons = new("moons", ""), flat = new("dtu-images", "", "fully connected"), convolved = new("dtu-images", "", "U-Net");
        Study line = new("ode", "Gaussian", attempts: 2), mixture = new("ode", "mixture", attempts: 2), improved = new("ode", "improved");
        Study events = new("events", "");
        var (flatLimits, convolvedLimits) = (ImageThresholds.FullyConnected, ImageThresholds.UNet);
        const string Twentieth = "a twentieth";
        return
        [
            gaussians.AtMost("excess_loss", ToyThresholds.GaussiansExcess, Twentieth),
            gaussians.AtMost("mean_negative_log_density", ToyThresholds.GaussiansDensity + ToyThresholds.GaussiansDensityBand, Twentieth),
            gaussians.AtLeast("mean_negative_log_density", ToyThresholds.GaussiansDensity - ToyThresholds.GaussiansDensityBand, -1.0,
                GaussiansAllowance),
            gaussians.AtMost("upper_fraction", 0.2 + ToyThresholds.UpperBand, 1.0, BySample(5000, 0.12)),
            gaussians.AtLeast("upper_fraction", 0.2 - ToyThresholds.UpperBand, 0.0, BySample(5000, 0.12)),
            board.AtMost("excess_loss", ToyThresholds.BoardExcess, Twentieth),
            board.AtLeast("black_fraction", ToyThresholds.BlackFraction, 5 / 9.0, BySample(5000, ToyThresholds.BlackFraction)),
            board.AtLeast("least_cell", ToyThresholds.LeastCell, 0.0, BySample(3000, ToyThresholds.LeastCell)),
            new Study("sde", "").AtLeast("expected_elbo", SdeThresholds.Elbo, "a fourteenth"),
            v.AtMost("excess_loss", ToyThresholds.VExcess, Twentieth),
            v.AtMost("slope", 1 + ToyThresholds.VSlopeBand, 2.0),
            v.AtLeast("slope", 1 - ToyThresholds.VSlopeBand, 0.0),
            v.AtMost("mean_negative_log_density", ToyThresholds.VDensity + ToyThresholds.VWideBand, Twentieth, DensityAllowance),
            v.AtLeast("mean_negative_log_density", ToyThresholds.VDensity - ToyThresholds.VSharpBand, 0.65, DensityAllowance),
            v.AtMost("stray_share", ToyThresholds.VStray, Twentieth),
            v.AtMost("left_share", 1 - ToyThresholds.LeastArm, 1.0),
            v.AtLeast("left_share", ToyThresholds.LeastArm, 0.0),
            v.AtMost("largest_jump", ToyThresholds.VLargestJump, 3.5),
            eight.AtMost("excess_loss", ToyThresholds.EightExcess, Twentieth),
            eight.AtLeast("least_share", ToyThresholds.LeastGaussian, 0.0, BySample(1000, ToyThresholds.LeastGaussian)),
            eight.AtLeast("coverage", ToyThresholds.CoverageLaw.Mean - ToyThresholds.EightCoverage, Twentieth, 0.068),
            moons.AtMost("excess_loss", ToyThresholds.MoonsExcess, "mirrored data", MoonsAllowance),
            moons.AtMost("far_share", ToyThresholds.MoonsFar, "mirrored data"),
            moons.AtLeast("least_share", ToyThresholds.LeastQuarter, 0.0, BySample(1000, ToyThresholds.LeastQuarter)),
            flat.AtMost("excess", flatLimits.Excess, "a tenth"),
            flat.AtLeast("inside", flatLimits.Precision, "a tenth", BySample(500, flatLimits.Precision)),
            flat.AtMost("outside", flatLimits.Outside, "a tenth"),
            convolved.AtMost("excess", convolvedLimits.Excess, "a tenth"),
            convolved.AtMost("excess", convolvedLimits.Excess, "a fully connected network"),
            convolved.AtLeast("inside", convolvedLimits.Precision, "a tenth", BySample(500, convolvedLimits.Precision)),
            convolved.AtMost("outside", convolvedLimits.Outside, "a tenth"),
            .. new[] { flat, convolved }.SelectMany(study => new[]
            {
                study.AtLeast("recall", ImageThresholds.Recall, flat.Of("sixty remembered", "recall").Max()),
                study.AtMost("copies", ImageThresholds.Copies, 1.0, BySample(500, ImageThresholds.Copies)),
                study.AtLeast("least_share", ImageThresholds.LeastLabel * 0.097, 0.0, BySample(500, 0.04)),
            }),
            v.AtMost(Study.Band(2), ToyThresholds.VBands[2], "late steps never drawn"),
            line.AtLeast("mean_log_density", GaussianTruth - OdeThresholds.GaussianGap, "divergence without gradient"),
            mixture.AtLeast("mean_log_density", OdeThresholds.MixtureLogDensity, BestGaussian),
            mixture.AtLeast("mean_log_density", OdeThresholds.MixtureLogDensity, "divergence without gradient"),
            events.AtMost("excess", EventThresholds.Excess, "a hundredth"),
            events.AtLeast("excess", 0, EventsConstantLeftOut),
            events.AtLeast("correlation", EventThresholds.Correlation, "half of the events"),
            events.AtMost("distance_pt", EventThresholds.Distance, HalfADeviation, EventsAllowance),
            events.AtMost("distance_eta", EventThresholds.Distance, "half of the events", EventsAllowance),
            events.AtMost("distance_mass", EventThresholds.Distance, "coordinates one by one", EventsAllowance),
            events.AtMost("distance_deta", EventThresholds.Distance, "half of the events", EventsAllowance),
            improved.AtLeast("mean_log_density", OdeThresholds.ImprovedLogDensity, BestGaussian),
            .. new[] { (gaussians, ToyThresholds.GaussiansBands), (board, ToyThresholds.BoardBands), (v, ToyThresholds.VBands) }
                .SelectMany(study => new[]
                {
                    study.Item1.AtMost(Study.Band(0), study.Item2[0], Twentieth),
                    study.Item1.AtMost(Study.Band(1), study.Item2[1], PredictingNothing),
                    study.Item1.AtMost(Study.Band(2), study.Item2[2], PredictingNothing),
                }),
        ];
    }

    /// <summary>−½·ln(2πe·2²): the largest possible E_p[ln p_θ] on N(−1, 2²).</summary>
    private const double GaussianTruth = -2.1120857;

    /// <summary>E_p[ln q] of the Laplace mixture p under N(0, 34), the Gaussian that fits best: only the spread is learnt.</summary>
    private const double BestGaussian = -3.1821188;

    /// <summary>6.5 standard errors of 5000 samples whose −ln q has a deviation of 1, as that of a Gaussian in the plane.</summary>
    private const double GaussiansAllowance = 0.0919;

    /// <summary>8 standard errors of 1000 samples whose −ln q has a deviation of 1: that of the V's own is 1.07.</summary>
    private const double DensityAllowance = 0.25;

    /// <summary>6.5 standard errors of 10,000 squared errors, whose deviation is at least their mean of 0.066.</summary>
    private const double MoonsAllowance = 0.0043;

    /// <summary>What the test of a distribution function allows 10,000 samples at the level of one decision.</summary>
    private const double EventsAllowance = 0.0302;

    /// <summary>The distance of two normal distributions whose means are half a standard deviation apart, 2·Φ(¼) − 1.</summary>
    private const double HalfADeviation = 0.197;

    /// <summary>ln q too large by the constant of the Gaussian, 3/2·ln 2π, less what a correct flow lacks.</summary>
    private const double EventsConstantLeftOut = -2.7;

    /// <summary>
    /// In the middle and the late steps, ε̂ = 0 has 2 less the smallest possible loss, which is below 1 there. On DTU's sets a network that
    /// has never been trained on late steps is hardly worse there than a correct one: the law of the steps drawn sees that, and no figure.
    /// </summary>
    private const double PredictingNothing = 1;

    [TestCaseSource(nameof(Thresholds))]
    public void Correct_trainings_keep_far_within_a_threshold_and_mistakes_far_beyond(
        double[] correct, double threshold, double allowance, double mildest, double fewestDeviations)
    {
        var side = Math.Sign(mildest - threshold);
        var worst = correct.MaxBy(value => side * value);

        (side * (threshold - correct.Mean()) + allowance).Should().BeGreaterThan(fewestDeviations * correct.StandardDeviation());
        Math.Abs(mildest - threshold).Should().BeGreaterThan(Ratio * Math.Abs(threshold - worst));
    }

    [TestCase("Gaussian", "whole", GaussianTruth - OdeThresholds.GaussianGap)]
    [TestCase("Gaussian", "by another route", GaussianTruth - OdeThresholds.GaussianGap)]
    [TestCase("mixture", "whole", OdeThresholds.MixtureLogDensity)]
    [TestCase("mixture", "by another route", OdeThresholds.MixtureLogDensity)]
    public void No_correct_training_of_an_ODE_falls_so_short_that_there_is_no_second(string set, string training, double limit)
    {
        var first = new Study("ode", set).Of(training, "mean_log_density");

        first.Mean().Should().BeGreaterThan(limit - OdeThresholds.JustShort + FewestDeviations * first.StandardDeviation());
    }

    /// <summary>What a binomial test of a share allows for chance, roughly: 5.4 standard deviations.</summary>
    private static double BySample(int count, double share) => 5.4 * Math.Sqrt(share * (1 - share) / count);

    private sealed class Study(string name, string set, string network = "", int attempts = 1)
    {
        private readonly IReadOnlyList<Dictionary<string, string>> rows = Read(name);

        /// <summary>The column that tells one training from another.</summary>
        private string Trainings => rows[0].ContainsKey("model") ? "model" : "training";

        private string Correct => Trainings == "model" ? "default" : "whole";

        public static string Band(int band) => $"band {band}";

        public TestCaseData AtMost(string column, double threshold, string mistake, double allowance = 0) =>
            AtMost(column, threshold, Of(mistake, column).Min(), allowance);

        public TestCaseData AtMost(string column, double threshold, double mildest, double allowance = 0) =>
            Case(column, threshold, mildest, allowance, "at most");

        public TestCaseData AtLeast(string column, double threshold, string mistake, double allowance = 0) =>
            AtLeast(column, threshold, Of(mistake, column).Max(), allowance);

        public TestCaseData AtLeast(string column, double threshold, double mildest, double allowance = 0) =>
            Case(column, threshold, mildest, allowance, "at least");

        private TestCaseData Case(string column, double threshold, double mildest, double allowance, string side) =>
            new TestCaseData(Of(Correct, column), threshold, allowance, mildest, attempts == 1 ? FewestDeviations : FewestOfTwoAttempts)
                .SetArgDisplayNames($"{name} {set}{network} {column} {side} {threshold} against {mildest:G3}");

        public double[] Of(string training, string column) => [.. rows
            .Where(row => row[Trainings] == training && (set.Length == 0 || row["set"] == set)
                && (network.Length == 0 || row["network"] == network))
            .Select(row => column.StartsWith("band", StringComparison.Ordinal)
                ? Excess(row, StepBand.All[column[^1] - '0'])
                : Number(row[column]))];

        private static double Excess(Dictionary<string, string> row, StepBand band) =>
            Enumerable.Range(1, 10).Where(tenth => tenth > 10 * band.Above + 1e-9 && tenth <= 10 * band.UpTo + 1e-9)
                .Average(tenth => Number(row[$"excess_{tenth}"]));

        private static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);

        private static IReadOnlyList<Dictionary<string, string>> Read(string name)
        {
            var lines = Repository.Read($"fixtures/studies/{name}.csv").Split('\n', StringSplitOptions.RemoveEmptyEntries)[1..];
            var columns = lines[0].Split(',');
            return [.. lines[1..].Where(line => !line.StartsWith("data:", StringComparison.Ordinal))
                .Select(line => columns.Zip(line.Split(',')).ToDictionary(cell => cell.First, cell => cell.Second))];
        }
    }
}
