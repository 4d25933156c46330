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

    [TestCase(SignOfInverseLogDet)]
    [TestCase(SignOfLogDet)]
    [TestCase(LastBlockMissesInLogDet)]
    [TestCase(LogDetSquared)]
    public void Log_determinants_that_are_not_opposite_are_found(FlowMistake mistake) => Violates(mistake, "Expected ln|det| of f⁻¹ to be",
        map => AntisymmetryLaw.Holds(map, RightMaps.Points(4)));

    [TestCase(BatchMeanSubtracted)]
    [TestCase(LogDetSummedOverBatch)]
    public void Rows_that_depend_on_others_are_found(FlowMistake mistake) =>
        Violates(mistake, "f(x)", map => MapRowsLaw.Holds(map, RightMaps.Points(4, 4)));

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
    public void A_scale_without_bounds_overflows_far_out() =>
        Violates(ScaleNotInBounds, "to be finite", map => FarPointsLaw.Holds(map, 3, 10, 50, 1000));

    [Test]
    public void Two_points_with_one_image_are_shown_for_a_shift_of_the_active_part() => Violates(ShiftFromActivePart, "have one image",
        map => InjectivityLaw.Holds(map, Box.Around0(map.Dimension, 4), 3));

    private static readonly (string Name, int Dimension, Func<double[], double[]> Map)[] colliding =
    [
        ("x²", 1, x => [x[0] * x[0]]),
        ("sin x", 1, x => [Math.Sin(x[0])]),
        ("x + 2 sin x", 1, x => [x[0] + 2 * Math.Sin(x[0])]),
        ("x between −2 and 2", 1, x => [Math.Clamp(x[0], -2, 2)]),
        ("a projection", 2, x => [x[0] + x[1], 2 * (x[0] + x[1])]),
        ("the square of a complex number", 2, x => [x[0] * x[0] - x[1] * x[1], 2 * x[0] * x[1]]),
        ("a product", 2, x => [x[0], x[1] * x[0]]),
        ("a square in one coordinate", 3, x => [x[0], x[1] * x[1] + x[2], x[2]]),
        ("problem 1b", 3, x => [Math.Pow(x[1] + x[2], 3), Math.Pow(x[0], 4) * x[1] + x[2], Math.Exp(x[2])]),
    ];

    private static IEnumerable<TestCaseData> Colliding =>
        colliding.Select(map => new TestCaseData(map.Dimension, map.Map).SetArgDisplayNames(map.Name));

    [TestCaseSource(nameof(Colliding))]
    public void Two_points_with_one_image_are_shown(int dimension, Func<double[], double[]> f)
    {
        var map = new InvertibleMap("f", dimension, x => new([.. x.Select(f)]), z => new(z));

        Assert.That(Failure(() => InjectivityLaw.Holds(map, Box.Around0(dimension, 4), 3)).Counterexample,
            Does.Match(@"x = \[.*\], x' = \[.*\]"));
    }

    [Test]
    public void A_composition_in_another_order_is_found()
    {
        var flow = new CouplingFlow(5, 2, 7);
        InvertibleMap[] parts = [flow.MapOf(1, 2), flow.MapOf(0, 1)];

        Assert.That(Failure(() => CompositionLaw.Holds(flow.Map, parts, RightMaps.Points(5))).Summary, Does.Contain("f(x)"));
    }

    [Test]
    public void A_log_determinant_that_misses_a_part_is_found()
    {
        var flow = new CouplingFlow(5, 2, 7, LastBlockMissesInLogDet);
        var right = new CouplingFlow(5, 2, 7);

        Assert.That(Failure(() => CompositionLaw.Holds(flow.Map, [right.MapOf(0, 1), right.MapOf(1, 2)], RightMaps.Points(5))).Summary,
            Does.Contain("ln|det| of f"));
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

    [TestCase(SignOfLogDet)]
    [TestCase(LastBlockMissesInLogDet)]
    [TestCase(ConstantAddedToLogDet)]
    public void A_wrong_density_has_not_the_mass_1(FlowMistake mistake)
    {
        var (plane, space) = (new CouplingFlow(2, 2, 7, mistake, gain: 0.5), new CouplingFlow(4, 3, 7, mistake, gain: 0.5));

        Assert.Multiple(() =>
        {
            var box = Box.OfImages(plane.Map.Reversed, 5);
            Assert.That(Failure(() => NormalisationLaw.OnGrid("p(x)", plane.LogDensity, box)).Summary, Does.Contain("integral"));
            if (mistake == LastBlockMissesInLogDet) // Of the others one is too small to be seen, and one leaves the mass to few points.
                Assert.That(Failure(() => NormalisationLaw.BySampling(space.Map, space.LogDensity, 3)).Summary, Does.Contain("integral"));
        });
    }

    [Test]
    public void A_density_without_its_constant_is_named()
    {
        var flow = new CouplingFlow(2, 2, 7, gain: 0.5);
        double[] Unscaled(double[][] points) => [.. flow.LogDensity(points).Select(log => log + Math.Log(2 * Math.PI))];

        Assert.That(Failure(() => NormalisationLaw.OnGrid("p(x)", Unscaled, Box.OfImages(flow.Map.Reversed, 5))).Hint, Does.Contain("2π"));
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
                () => AntisymmetryLaw.Holds(map, RightMaps.Points(2)), () => InjectivityLaw.Holds(map, Box.Around0(2, 3), 1),
                () => CouplingPatternLaw.Holds(map, [0], RightMaps.Points(2)), () => FarPointsLaw.Holds(map, 1, 10),
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
