using Grader.Checks.Diffusion.Oracles;
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
public sealed class PointCloudNetworkChecks(HandIn handIn) : ContractChecks<IPointCloudNetwork>(handIn)
{
    private const string Invariance = "a point cloud is a set: f(x_π(1), …, x_π(N)) = f(x_1, …, x_N) for every permutation π";
    private const string Witness = "a constant is invariant as well; a network for point clouds has to tell clouds apart";

    /// <summary>Sums of up to 100 features of order one in another order; networks of a few layers.</summary>
    private static readonly Tolerance Reordered = Tolerance.Float32.Over(100)
        .Times(10, "rounding of single precision, in another order of the points");

    [Test, Points(1), Cites("Zaheer et al. 2017; Qi et al. 2017; Qu, Gouskos 2020")]
    [States("DeepSets, PointNet, ParticleNet or a transformer without places")]
    [KnownMistakes("a network that takes the list of coordinates as it stands")]
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
    [States("clouds of one point are told apart, in each coordinate; so are two clouds of two points with the same mean",
        Within = "1e-3 of the largest value")]
    [KnownMistakes("a constant", "the mean of the points", "a sum of linear features")]
    public void Different_clouds_have_different_representations()
    {
        ExpectApart([0.5, -1, 2], [0.5, -1, -0.7], "two points that differ in their third coordinate");
        ExpectApart([0.5, -1, 2], [0.5, 0.4, 2], "two points that differ in their second coordinate");
        ExpectApart([0.5, -1, 2], [-1.3, -1, 2], "two points that differ in their first coordinate");
        ExpectApart([1.8, 0.8, -0.8, -0.2, -0.2, -0.4], [1.1, -1.3, 0.3, 0.5, 1.9, -1.5], "clouds of two points with the same mean");
        ExpectApart([0.5, -1, 2], [0.5, -1, 2, -2, 1.5, -2.5], "a point, and the same point with another one");
    }

    [Test, Points(2), Needs(nameof(Different_clouds_have_different_representations)), Cites("Zaheer et al. 2017, theorem 2")]
    [States(Invariance, Within = "rounding of single precision, in another order of the points")]
    [KnownMistakes("weights that depend on the place in the list", "an encoding of places", "the first or the last point singled out",
        "neighbours in the list")]
    public void Order_of_the_points_makes_no_difference() => Law.Holds(Seed, PointClouds.Any, cloud =>
    {
        var points = cloud.Coordinates;
        var represented = Represent(points);
        Expect.Close(Represent([.. points.Chunk(3).Reverse().SelectMany(point => point)]), represented, Reordered, Invariance,
            what: "the representation of the points in reverse order");
        Expect.Close(Represent([.. points[3..], .. points[..3]]), represented, Reordered, Invariance,
            what: "the representation with the first point moved to the end");
        Expect.Close(Represent([.. points[^3..], .. points[3..^3], .. points[..3]]), represented, Reordered, Invariance,
            what: "the representation with the first and the last point exchanged");
    });

    [Test, Points(1), Needs(nameof(Different_clouds_have_different_representations)), Cites("Heidelberg MLPH, exercise 3d")]
    [States("clouds of 1, 2, 7, 40 and 100 points have representations of eight numbers, and the last 10 of 100 points count",
        Within = "1e-3 of the largest value")]
    [KnownMistakes("a fixed number of points", "points beyond a fixed number left out")]
    public void Any_number_of_points_is_a_cloud()
    {
        foreach (var count in new[] { 1, 2, 7, 40, 100 })
            Represent(PointClouds.Of(count, 1));

        var many = PointClouds.Of(100, 1);
        ExpectApart(many, [.. many[..270], .. many[270..].Select(coordinate => 3 * Math.Sign(coordinate))],
            "two clouds of 100 points that differ in 10 of them");
    }

    private void ExpectApart(double[] first, double[] second, string what)
    {
        var (one, other) = (Represent(first), Represent(second));
        var largest = one.Concat(other).Max(Math.Abs);
        Expect.AtLeast(one.Zip(other, (a, b) => Math.Abs(a - b)).Max(), 1e-3 * largest + 1e-12, Witness,
            what: $"the distance between the representations of {what}");
    }

    private double[] Represent(double[] coordinates)
    {
        var found = Subject.Represent(coordinates.ToTensor([coordinates.Length / 3, 3]));
        var hint = found?.dtype == ScalarType.Byte
            ? "A literal 0 stands for the data type Byte in sum; sum(0L) sums over the axis 0." : null;
        Expect.Real(found!, "shape [8], of the data type of the points", hint, "the representation");
        return found.Numbers([8], "the representation");
    }
}
