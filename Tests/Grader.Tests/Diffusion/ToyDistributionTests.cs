using FluentAssertions;
using Grader.Checks.Diffusion.Oracles;
using Grader.Judging.Chance;
using NUnit.Framework;

namespace Grader.Tests.Diffusion;

/// <summary>The exact predictors against golden files, which an independent script makes by numerical integration.</summary>
internal sealed class ToyDistributionTests
{
    private static readonly ScheduleValues thousandSteps = ScheduleValues.Linear(1e-4, 0.02, 1000);
    private static readonly ScheduleValues quarterOfThat = ScheduleValues.Linear(1e-4, 0.02, 250);

    private static IEnumerable<string[]> Predictions() => Golden("toy-predictor.csv");

    private static IEnumerable<string[]> Optima() => Golden("toy-optimum.csv");

    [TestCaseSource(nameof(Predictions))]
    public void The_best_prediction_equals_the_integral_over_the_data(string set, string t, string x, string y, string first, string second)
    {
        var (foundFirst, foundSecond) = Named(set).OptimalNoise(double.Parse(x), double.Parse(y), thousandSteps.AlphaBar(int.Parse(t)));

        foundFirst.Should().BeApproximately(double.Parse(first), 1e-4); // the accuracy of the midpoint rule in that script
        foundSecond.Should().BeApproximately(double.Parse(second), 1e-4);
    }

    [TestCaseSource(nameof(Optima))]
    public void The_smallest_loss_is_the_known_one(string set, string steps, string loss)
    {
        var schedule = ScheduleValues.Linear(1e-4, 0.02, int.Parse(steps));

        var found = Enumerable.Range(1, schedule.StepCount).Average(t => Named(set).OptimalLoss(schedule.AlphaBar(t)));

        found.Should().BeApproximately(double.Parse(loss), 1e-7);
    }

    [Test]
    public void The_smallest_loss_of_the_sheets_sets_is_that_of_the_published_table()
    {
        Enumerable.Range(1, 1000).Average(t => new TwoGaussians().OptimalLoss(thousandSteps.AlphaBar(t)))
            .Should().BeApproximately(0.236324295729, 1e-9);
        Enumerable.Range(1, 1000).Average(t => new Chequerboard().OptimalLoss(thousandSteps.AlphaBar(t)))
            .Should().BeApproximately(0.357421992, 1e-7);
    }

    [TestCase("TwoGaussians", 0.118936300)] // the entropy, by quadrature
    [TestCase("Chequerboard", 0.798507696)] // ln(20/9)
    [TestCase("V", 1.090182337)] // v-optimum.csv
    [TestCase("8 Gaussians", -1.481276326)] // eight-optimum.csv
    public void Draws_have_the_entropy_of_their_distribution(string set, double entropy)
    {
        var distribution = Named(set);
        var random = new UniformNumbers(seed: 5);

        var negativeLogDensities = Enumerable.Range(0, 40_000).Select(_ => distribution.Draw(random))
            .Select(point => -distribution.LogDensity(point.X, point.Y));

        // six standard errors for a deviation of one
        negativeLogDensities.Average().Should().BeApproximately(entropy, 6 / Math.Sqrt(40_000));
    }

    [Test]
    public void The_best_prediction_is_finite_far_outside_the_data()
    {
        foreach (var t in new[] { 1, 10, 1000 })
        {
            var (x, y) = new Chequerboard().OptimalNoise(40, -35, thousandSteps.AlphaBar(t));
            double.IsFinite(x).Should().BeTrue();
            double.IsFinite(y).Should().BeTrue();
        }
    }

    [TestCaseSource(nameof(PredictionsOfTheV))]
    public void The_best_prediction_for_the_V_equals_the_integral_over_its_segments(string t, string x, string y, string first,
        string second) =>
        ExpectPrediction(new LetterV(), t, x, y, first, second);

    [TestCaseSource(nameof(PredictionsOfTheEight))]
    public void The_best_prediction_for_eight_Gaussians_is_the_slope_of_their_log_density(string t, string x, string y, string first,
        string second) =>
        ExpectPrediction(new EightGaussians(), t, x, y, first, second);

    [TestCaseSource(nameof(PredictionsOfTheMoons))]
    public void The_best_prediction_for_two_moons_is_the_slope_of_their_log_density(string t, string x, string y, string first,
        string second) =>
        ExpectPrediction(new TwoMoons(), t, x, y, first, second);

    [TestCase(1, 1.988562262)] // v-optimum.csv
    [TestCase(125, 0.8920950882)]
    [TestCase(250, 0.158868466)]
    public void The_smallest_loss_of_the_V_is_the_known_one(int t, double loss) =>
        new LetterV().OptimalLoss(quarterOfThat.AlphaBar(t)).Should().BeApproximately(loss, 1e-6);

    [TestCase(20, 0.1765033178)] // eight-optimum.csv
    [TestCase(125, 0.9848180056)]
    [TestCase(250, 0.1593695361)]
    public void The_smallest_loss_of_eight_Gaussians_is_the_known_one(int t, double loss) =>
        new EightGaussians().OptimalLoss(quarterOfThat.AlphaBar(t)).Should().BeApproximately(loss, 1e-6);

    [TestCase(50, 1.25473051)] // moons-optimum.csv
    [TestCase(125, 0.9410089831)]
    [TestCase(250, 0.1569593999)]
    public void The_smallest_loss_of_two_moons_is_the_known_one(int t, double loss) =>
        new TwoMoons().OptimalLoss(quarterOfThat.AlphaBar(t)).Should().BeApproximately(loss, 1e-6);

    [Test]
    public void Draws_of_the_moons_lie_on_them_standardised_and_evenly()
    {
        var (moons, random) = (new TwoMoons(), new UniformNumbers(seed: 6));
        var draws = Enumerable.Range(0, 4_000).Select(_ => moons.Draw(random)).ToArray();
        const double SixErrors = 6 * 1.0 / 63;

        draws.Average(point => point.X).Should().BeApproximately(0, SixErrors);
        draws.Average(point => point.Y).Should().BeApproximately(0, SixErrors);
        draws.Average(point => point.X * point.X).Should().BeApproximately(1, SixErrors);
        draws.Average(point => point.Y * point.Y).Should().BeApproximately(1, SixErrors);
        // half the distance of neighbours among 4000 points
        draws.Max(point => moons.Nearest(point.X, point.Y).Distance).Should().BeLessThan(0.001);
        draws.GroupBy(point => moons.Nearest(point.X, point.Y).Part).Select(part => part.Count())
            .Should().HaveCount(8).And.OnlyContain(count => count > 350 && count < 650);
    }

    [Test]
    public void The_nearest_part_of_a_place_is_known_by_its_geometry()
    {
        var moons = new TwoMoons();
        double X(double x) => (x - 0.5) / Math.Sqrt(0.75);
        double Y(double y) => (y - 0.25) / Math.Sqrt(9.0 / 16 - 1 / Math.PI);

        // above the top of the upper moon
        moons.Nearest(X(0), Y(1.5)).Distance.Should().BeApproximately(0.5 / Math.Sqrt(9.0 / 16 - 1 / Math.PI), 1e-3);
        moons.Nearest(X(1), Y(0)).Part.Should().Be(0); // where the upper moon begins
        moons.Nearest(X(-1), Y(0)).Part.Should().Be(3); // where it ends
        moons.Nearest(X(0), Y(0.5)).Part.Should().Be(4); // where the lower one begins
        moons.Nearest(X(2), Y(0.5)).Part.Should().Be(7);
    }

    private static IEnumerable<string[]> PredictionsOfTheV() => Golden("v-predictor.csv");

    private static IEnumerable<string[]> PredictionsOfTheEight() => Golden("eight-predictor.csv");

    private static IEnumerable<string[]> PredictionsOfTheMoons() => Golden("moons-predictor.csv");

    private static void ExpectPrediction(IToyDistribution set, string t, string x, string y, string first, string second)
    {
        var (foundFirst, foundSecond) = set.OptimalNoise(double.Parse(x), double.Parse(y), quarterOfThat.AlphaBar(int.Parse(t)));

        foundFirst.Should().BeApproximately(double.Parse(first), 1e-6);
        foundSecond.Should().BeApproximately(double.Parse(second), 1e-6);
    }

    private static IToyDistribution Named(string set) => set switch
    {
        "TwoGaussians" => new TwoGaussians(),
        "V" => new LetterV(),
        "8 Gaussians" => new EightGaussians(),
        _ => new Chequerboard(),
    };

    private static IEnumerable<string[]> Golden(string file) =>
        File.ReadLines(Repository.At(Repository.OfCourse("fixtures", "golden", $"diffusion/{file}")!)).Skip(1)
            .Select(line => line.Split(','));
}
