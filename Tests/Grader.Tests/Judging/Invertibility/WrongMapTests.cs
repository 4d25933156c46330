using Grader.Judging;
using Grader.Judging.Laws.Invertibility;
using NUnit.Framework;
using static Grader.Tests.Judging.Invertibility.FlowMistake;

namespace Grader.Tests.Judging.Invertibility;

/// <summary>Each mistake that is made in invertible networks violates the law that names it.</summary>
internal sealed class WrongMapTests
{
    [TestCase(InverseInForwardOrder)]
    [TestCase(PermutationAppliedAgain)]
    [TestCase(ClampMissesInInverse)]
    [TestCase(ScaleAndShiftSwappedInInverse)]
    [TestCase(SmallConstantAddedToScale)]
    [TestCase(ScaleFromActivePart)]
    [TestCase(ShiftFromActivePart)]
    [TestCase(BatchMeanSubtracted)]
    [TestCase(NoiseAdded)]
    public void A_wrong_inverse_does_not_give_points_back(FlowMistake mistake) => Violates(mistake, "Expected f",
        map => RoundTripLaw.Holds(map, RightMaps.Points(4), RightMaps.Points(4)));

    [Test]
    public void An_inverse_that_is_off_by_more_than_iteration_leaves_is_found()
    {
        var map = NumberMaps.Of("sinh", Math.Sinh, z => Math.Asinh(z) + 1e-8);

        Assert.That(Failure(() => RoundTripLaw.ComesBack(map, RightMaps.Points(1))).Summary, Does.Contain("sinh⁻¹(sinh(x))"));
    }

    [Test]
    public void A_map_without_moderate_images_fails_at_once()
    {
        var map = NumberMaps.Of("huge", x => 1e160 * x, z => z / 1e160);

        Assert.That(Failure(() => RoundTripLaw.Holds(map, RightMaps.Points(1), RightMaps.Points(1))).Summary, Does.Contain("huge(x)"));
    }

    [TestCase(SignOfLogDet)]
    [TestCase(LastBlockMissesInLogDet)]
    [TestCase(ScalesMissInLogDet)]
    [TestCase(LogDetSummedOverBatch)]
    [TestCase(LogDetSquared)]
    [TestCase(ScaleFromActivePart)]
    [TestCase(ConstantAddedToLogDet)]
    public void A_wrong_log_determinant_is_not_that_of_the_jacobian(FlowMistake mistake) => Violates(mistake, "Expected ln|det| of f to be",
        map => LogDeterminantLaw.Holds(map, RightMaps.Points(4)));

    [Test]
    public void Noise_in_a_map_is_found() =>
        Violates(NoiseAdded, "asked again", map => SameAnswersLaw.Holds(map, RightMaps.Points(4, 4)));

    [Test]
    public void An_event_that_changes_a_map_is_found()
    {
        var added = 0.0;
        var map = new InvertibleMap("f", 1, x => new([.. x.Select(row => (double[])[row[0] + added])]), z => new(z));

        Assert.That(
            Failure(() => SameAnswersLaw.Holds(map, [[1], [2]], ("eval()", () => added = 0.1))).Summary, Does.Contain("after eval()"));
    }

    [Test]
    public void A_shift_of_active_coordinates_breaks_the_pattern() => Assert.That(
        Failure(() => CouplingPatternLaw.Holds(LayerMaps.Coupling(false, fromActive: true), [0, 1], RightMaps.Points(4))).Summary,
        Does.Contain("not to depend on coordinate"));

    [Test]
    public void A_passive_coordinate_that_changes_breaks_the_pattern() => Assert.That(
        Failure(() => CouplingPatternLaw.Holds(LayerMaps.Coupling(false, fromActive: false), [0, 2], RightMaps.Points(4))).Summary,
        Does.StartWith("Expected coordinate 2 of f(x)"));

    [Test]
    public void A_map_without_derivatives_is_found() => Assert.That(
        Failure(() => LogDeterminantLaw.Holds(LayerMaps.Coupling(true, fromActive: false, detached: true), RightMaps.Points(4))).Summary,
        Does.StartWith("Expected a gradient"));

    [Test]
    public void A_wrong_density_has_not_the_mass_1()
    {
        var flow = new CouplingFlow(4, 3, 7, LastBlockMissesInLogDet, gain: 0.5);

        Assert.That(Failure(() => NormalisationLaw.BySampling(flow.Map, flow.LogDensity, 3)).Summary, Does.Contain("integral"));
    }

    [Test]
    public void A_density_without_its_constant_is_named()
    {
        var flow = new CouplingFlow(2, 2, 7, gain: 0.5);
        double[] Unscaled(double[][] points) => [.. flow.LogDensity(points).Select(log => log + Math.Log(2 * Math.PI))];

        Assert.That(Failure(() => NormalisationLaw.BySampling(flow.Map, Unscaled, 3)).Hint, Does.Contain("2π"));
    }

    [Test]
    public void What_is_no_image_passes_no_law() => Assert.Multiple(() =>
    {
        Func<double[][], double[][]>[] wrong =
        [
            _ => [], x => x[..1], x => [.. x.Select(_ => Array.Empty<double>())], x => [.. x.Select(_ => new[] { double.NaN, 0 })],
        ];
        foreach (var images in wrong)
        {
            var map = new InvertibleMap("f", 2, x => new(images(x), new double[x.Length]), z => new(images(z), new double[z.Length]));
            foreach (var law in new Action[]
            {
                () => RoundTripLaw.Holds(map, RightMaps.Points(2), RightMaps.Points(2)),
                () => LogDeterminantLaw.Holds(map, RightMaps.Points(2)),
                () => CouplingPatternLaw.Holds(map, [0], RightMaps.Points(2)),
            })
            {
                Assert.Throws<CheckFailedException>(() => law());
            }
        }
    });

    private static void Violates(FlowMistake mistake, string summary, Action<InvertibleMap> law)
    {
        foreach (var single in new[] { false, true })
        {
            var flow = new CouplingFlow(4, 4, 7, mistake, single, gain: 0.5);
            Assert.That(Failure(() => law(flow.Map)).Summary, Does.Contain(summary), single ? "single precision" : "double precision");
        }
    }

    private static Results.Feedback Failure(Action law) => Assert.Throws<CheckFailedException>(() => law())!.Feedback;
}
