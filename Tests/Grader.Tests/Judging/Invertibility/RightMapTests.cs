using Grader.Judging.Laws.Invertibility;
using NUnit.Framework;

namespace Grader.Tests.Judging.Invertibility;

/// <summary>No law fails on a map that is invertible, however ill-conditioned it is.</summary>
internal sealed class RightMapTests
{
    private static IEnumerable<TestCaseData> Maps => RightMaps.All().Select(map => new TestCaseData(map.Map).SetArgDisplayNames(map.Name));

    [TestCaseSource(nameof(Maps))]
    public void Points_come_back(InvertibleMap map) =>
        Assert.That(() => RoundTripLaw.Holds(map, RightMaps.Points(map.Dimension), RightMaps.Points(map.Dimension)), Throws.Nothing);

    [TestCaseSource(nameof(Maps))]
    public void Points_far_out_come_back(InvertibleMap map) => Assert.That(() => FarPointsLaw.Holds(map, 3, 10, 50, 1000), Throws.Nothing);

    [TestCaseSource(nameof(Maps))]
    public void Log_determinants_are_those_of_the_jacobian(InvertibleMap map) =>
        Assert.That(() => LogDeterminantLaw.Holds(map, RightMaps.Points(map.Dimension)), Throws.Nothing);

    [TestCaseSource(nameof(Maps))]
    public void Log_determinants_of_both_directions_are_opposite(InvertibleMap map) =>
        Assert.That(() => AntisymmetryLaw.Holds(map, RightMaps.Points(map.Dimension)), Throws.Nothing);

    [TestCaseSource(nameof(Maps))]
    public void No_points_collide(InvertibleMap map) =>
        Assert.That(() => InjectivityLaw.Holds(map, Box.Around0(map.Dimension, 4), 3), Throws.Nothing);

    [TestCaseSource(nameof(Maps))]
    public void Answers_are_the_same_and_each_row_has_its_own(InvertibleMap map) => Assert.That(() =>
    {
        SameAnswersLaw.Holds(map, RightMaps.Points(map.Dimension, 4), ("nothing", () => { }));
        MapRowsLaw.Holds(map, RightMaps.Points(map.Dimension, 4));
    }, Throws.Nothing);

    [TestCase(1e-10)]
    [TestCase(0)]
    public void Numbers_come_back_by_an_inverse_that_is_off_by_what_iteration_leaves(double error)
    {
        var map = NumberMaps.Of("sinh", Math.Sinh, z => Math.Asinh(z) + error);

        Assert.That(() => RoundTripLaw.Holds(map, RightMaps.Points(1), RightMaps.Points(1, scale: 30)), Throws.Nothing);
    }

    [Test]
    public void The_log_determinant_of_an_ill_conditioned_map_is_left_open() => Assert.That(
        LogDeterminantLaw.Holds(RightMaps.Affine(4, 1e10), RightMaps.Points(4)), Does.Contain("was not judged"));

    [TestCase(false)]
    [TestCase(true)]
    public void Blocks_compose_to_the_whole(bool single)
    {
        var flow = new CouplingFlow(5, 3, 7, single: single);
        InvertibleMap[] parts = [flow.MapOf(0, 1), flow.MapOf(1, 2), flow.MapOf(2, 3)];

        Assert.That(() => CompositionLaw.Holds(flow.Map, parts, RightMaps.Points(5)), Throws.Nothing);
    }

    [TestCase(false)]
    [TestCase(true)]
    public void A_coupling_layer_has_its_pattern(bool single)
    {
        var layer = LayerMaps.Coupling(single, fromActive: false);

        Assert.That(() => CouplingPatternLaw.Holds(layer, [0, 1], RightMaps.Points(4)), Throws.Nothing);
    }

    [Test]
    public void Densities_have_the_mass_1()
    {
        var (line, plane, space) = (RightMaps.Cubic, new CouplingFlow(2, 2, 7, gain: 0.5), new CouplingFlow(4, 3, 7, gain: 0.5));

        Assert.Multiple(() =>
        {
            Assert.That(NormalisationLaw.OnGrid("p(x)", points => NormalOf(line, points), Box.OfImages(line.Reversed, 5)), Is.Null);
            Assert.That(NormalisationLaw.OnGrid("p(x)", plane.LogDensity, Box.OfImages(plane.Map.Reversed, 5)), Is.Null);
            Assert.That(NormalisationLaw.BySampling(space.Map, space.LogDensity, 3), Is.Null);
        });
    }

    [Test]
    public void The_mass_of_a_density_that_few_points_carry_is_left_open()
    {
        static double[] Narrow(double[][] points) =>
            [.. points.Select(x => 4 * Math.Log(10 / Math.Sqrt(2 * Math.PI)) - 50 * x.Sum(c => c * c))];

        Assert.That(NormalisationLaw.BySampling(RightMaps.Affine(4, 1), Narrow, 3), Does.Contain("was not judged"));
    }

    private static double[] NormalOf(InvertibleMap map, double[][] points)
    {
        var (images, logs) = map.Forward(points);
        return [.. images.Zip(logs!, (z, log) => log - z.Sum(c => 0.5 * c * c + 0.5 * Math.Log(2 * Math.PI)))];
    }
}
