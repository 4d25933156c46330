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
    public void Log_determinants_are_those_of_the_jacobian(InvertibleMap map) =>
        Assert.That(() => LogDeterminantLaw.Holds(map, RightMaps.Points(map.Dimension)), Throws.Nothing);

    [TestCaseSource(nameof(Maps))]
    public void Answers_are_the_same(InvertibleMap map) => Assert.That(
        () => SameAnswersLaw.Holds(map, RightMaps.Points(map.Dimension, 4), ("nothing", () => { })), Throws.Nothing);

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
    public void A_coupling_layer_has_its_pattern(bool single)
    {
        var layer = LayerMaps.Coupling(single, fromActive: false);

        Assert.That(() => CouplingPatternLaw.Holds(layer, [0, 1], RightMaps.Points(4)), Throws.Nothing);
    }

    [Test]
    public void A_density_has_the_mass_1()
    {
        var flow = new CouplingFlow(4, 3, 7, gain: 0.5);

        Assert.That(NormalisationLaw.BySampling(flow.Map, flow.LogDensity, 3), Is.Null);
    }

    [Test]
    public void The_mass_of_a_density_that_few_points_carry_is_left_open()
    {
        static double[] Narrow(double[][] points) =>
            [.. points.Select(x => 4 * Math.Log(10 / Math.Sqrt(2 * Math.PI)) - 50 * x.Sum(c => c * c))];

        Assert.That(NormalisationLaw.BySampling(RightMaps.Affine(4, 1), Narrow, 3), Does.Contain("was not judged"));
    }
}
