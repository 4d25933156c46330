using Grader.Checks.Foundations.Inputs;
using Grader.Contracts.Foundations;
using Grader.Judging;
using Grader.Judging.Comparisons;
using Grader.Judging.Laws;
using NUnit.Framework;
using static TorchSharp.torch;

namespace Grader.Checks.Foundations;

/// <summary>
/// Exercise 3d: a network for point clouds, as a witness that is invariant under permutations and still tells clouds apart.
/// </summary>
[Exempts(LawFamily.Rows, "a call has one cloud; the order of its points is asked for as a symmetry")]
[Exempts(LawFamily.Gradient, "the network is a witness with fixed weights; nothing is trained through it")]
[Exempts(LawFamily.Precision, "no output is right or wrong by itself; only whether outputs agree is asked")]
public sealed class PointCloudNetworkChecks(HandIn handIn) : ContractChecks<IPointCloudNetwork>(handIn)
{
    private const string Invariance = "a point cloud is a set: f(x_π(1), …, x_π(N)) = f(x_1, …, x_N) for every permutation π";
    private const string Witness = "a constant is invariant as well; a network for point clouds has to tell clouds apart";

    /// <summary>What the contract promises to tell clouds apart by.</summary>
    private const double Threshold = 1e-4;

    private const string Apart = "1e-4 of the largest value";

    /// <summary>Networks of a few layers, with sums of up to 70 features in another order.</summary>
    private static readonly Tolerance reordered = Tolerance.Float32
        .Times(10, "rounding of single precision, in another order of the points");

    [Test, Points(1), Cites("Zaheer et al. 2017; Qi et al. 2017; Qu, Gouskos 2020")]
    [States("DeepSets, PointNet, ParticleNet or a transformer without places")]
    public void Architecture_treats_its_input_as_a_set()
    {
        var found = Subject.Architecture();
        if (found is PointCloudArchitecture.FullyConnected or PointCloudArchitecture.Recurrent or PointCloudArchitecture.Convolutional
            || !Enum.IsDefined(found))
        {
            Expect.Fail($"Expected an architecture for sets, but found {found}.", Invariance,
                "Its output depends on the order in which the points are listed.", $"{found}");
        }
    }

    [Test, Points(1), Cites("Heidelberg MLPH, exercise 3d")]
    [States("clouds of two points are told apart, in each coordinate; so are two of them with the same mean; a cloud that is moved as a "
        + "whole may be the same to a network that centres it", Within = Apart)]
    public void Different_clouds_have_different_representations()
    {
        // At equal distances from the other point, so that distances alone do not tell them apart.
        double[] other = [-0.4, -0.3, 0.4];
        ExpectApart([0.5, -1, 1.5, .. other], [0.5, -1, -0.7, .. other], "clouds of two points that differ in a third coordinate");
        ExpectApart([0.5, -1, 1.5, .. other], [0.5, 0.4, 1.5, .. other], "clouds of two points that differ in a second coordinate");
        ExpectApart([0.5, -1, 1.5, .. other], [-1.3, -1, 1.5, .. other], "clouds of two points that differ in a first coordinate");
        ExpectApart([1.8, 0.8, -0.8, -0.2, -0.2, -0.4], [1.1, -1.3, 0.3, 0.5, 1.9, -1.5], "clouds of two points with the same mean");
        ExpectApart([0.5, -1, 1.5], [0.5, -1, 1.5, -1.8, 1.5, -1.2], "a point, and the same point with another one");
    }

    [Test, Points(1), Needs(nameof(Different_clouds_have_different_representations)), Cites("Zaheer et al. 2017, theorem 2")]
    [Covers(LawFamily.Structure)]
    [States("clouds of three points that are mirrored, scaled, or have coordinates exchanged, are told apart", Within = Apart)]
    public void Clouds_are_told_apart_by_every_point_as_a_whole() => Law.Holds(Seed, PointClouds.Scalene, cloud =>
    {
        foreach (var (what, other) in PointClouds.Alike(cloud))
            ExpectApart(cloud, other, $"a cloud of three points and the same {what}");
    }, examples: 5);

    [Test, Points(2), Cites("Zaheer et al. 2017, theorem 2")]
    [Covers(LawFamily.Structure)]
    [States(Invariance, Within = "rounding of single precision, in another order of the points")]
    public void Order_of_the_points_makes_no_difference()
    {
        ExpectApart(PointClouds.Of(4, 1), PointClouds.Of(4, 500), "two clouds of four points");
        ExpectSameInAnyOrder(PointClouds.Of(70, 1));
        Law.Holds(Seed, PointClouds.Any, cloud => ExpectSameInAnyOrder(cloud.Coordinates));
    }

    [Test, Points(1), Cites("Heidelberg MLPH, exercise 3d")]
    [Covers(LawFamily.Size)]
    [States("clouds of 1 to 100 points have representations of eight numbers, and any ten of 100 points count", Within = Apart)]
    public void Any_number_of_points_is_a_cloud()
    {
        foreach (var count in new[] { 1, 2, 3, 7, 16, 33, 64, 65, 100 })
            Represent(PointClouds.Of(count, 1));

        var many = PointClouds.Of(100, 1);
        for (var k = 0; k < 10; k++)
        {
            ExpectApart(many, WithCorners(many, i => i / 10 == k), $"two clouds of 100 points that differ in the points from {10 * k} on");
            ExpectApart(many, WithCorners(many, i => i % 10 == k), $"two clouds of 100 points that differ in every tenth from {k} on");
        }
    }

    [Test, Points(0.5), Cites("Heidelberg MLPH, exercise 3d")]
    [Covers(LawFamily.Magnitude)]
    [States("finite numbers for points at the origin, at the corners (±3, ±3, ±3), and on top of each other")]
    public void Points_may_lie_anywhere()
    {
        double[] corners = [.. Enumerable.Range(0, 24).Select(i => (i / 3 >> i % 3) % 2 == 0 ? 3.0 : -3.0)];
        foreach (var cloud in new double[][] { [0, 0, 0], new double[30], [1, -2, 0.5, 1, -2, 0.5, 1, -2, 0.5], corners })
            Represent(cloud);

        ExpectApart([0, 0, 0, 3, 3, 3], [0, 0, 0, 1, -2, 0.5], "the origin with a corner, and with another point");
    }

    /// <summary>The cloud with some of its points moved to the corners in whose octants they lie.</summary>
    private static double[] WithCorners(double[] cloud, Func<int, bool> isMoved) =>
        [.. cloud.Select((coordinate, i) => isMoved(i / 3) ? 3 * Math.Sign(coordinate) : coordinate)];

    private void ExpectSameInAnyOrder(double[] points)
    {
        var represented = Represent(points);
        var tolerance = reordered.ForMagnitude(represented.Max(Math.Abs));
        Expect.Close(Represent([.. points.Chunk(3).Reverse().SelectMany(point => point)]), represented, tolerance, Invariance,
            what: "the representation of the points in reverse order");
        Expect.Close(Represent([.. points[3..], .. points[..3]]), represented, tolerance, Invariance,
            what: "the representation with the first point moved to the end");
        Expect.Close(Represent([.. points[^3..], .. points[3..^3], .. points[..3]]), represented, tolerance, Invariance,
            what: "the representation with the first and the last point exchanged");
    }

    private void ExpectApart(double[] first, double[] second, string what)
    {
        var (one, other) = (Represent(first), Represent(second));
        var largest = one.Concat(other).Max(Math.Abs);
        Expect.AtLeast(one.Zip(other, (a, b) => Math.Abs(a - b)).Max(), Threshold * largest + double.Epsilon, Witness,
            what: $"the distance between the representations of {what}");
    }

    private double[] Represent(double[] coordinates) => Represent(Subject, coordinates);

    private static double[] Represent(IPointCloudNetwork subject, double[] coordinates)
    {
        var found = subject.Represent(coordinates.ToTensor([coordinates.Length / 3, 3]));
        var hint = found?.dtype == ScalarType.Byte
            ? "A literal 0 stands for the data type Byte in sum; sum(0L) sums over the axis 0." : null;
        Expect.Real(found!, "shape [8], of the data type of the points", hint, "the representation");
        return found.Numbers([8], "the representation");
    }
}
