using Grader.Judging;
using Grader.Judging.Comparisons;
using Grader.Judging.Laws;
using NUnit.Framework;
using Vae101.Contracts;

namespace Vae101.Checks;

/// <summary>Exercise 3: a step of k-means.</summary>
public sealed class KMeansChecks(HandIn handIn) : ContractChecks<IKMeans>(handIn)
{
    private const string Nearest = "a_n = argmin_k ‖x_n − c_k‖²";
    private const string Mean = "c_k = mean of the points with a_n = k";

    private static readonly double[][] centres = [[0, 0], [4, 0], [0, 4], [50, 50]];

    private static readonly RandomInputs<double[][]> points = RandomInputs.ScaledLists(["x_0", "x_1", "x_2", "c_0", "c_1"], 4);

    [Test, Points(2), Cites("Sheet, exercise 3")]
    [States(Nearest)]
    public void Each_point_goes_to_the_nearest_centre() => Expect.Equal(
        Subject.Assign([[1, 0], [3, 1], [-1, 3], [0, 0], [2, 0], [3, 2]], centres), [0, 1, 2, 0, 0, 1], Nearest,
        hint: "(2, 0) is as near to the first centre as to the second: the first one counts.", what: "the assignment");

    [Test, Points(2), Cites("Sheet, exercise 3")]
    [States(Mean)]
    public void Each_centre_is_the_mean_of_its_points() => Expect.Close(
        [.. Subject.Update([[1, 0], [4, 0], [5.5, 9], [0, 5]], [0, 0, 1, 2], centres).SelectMany(centre => centre)],
        [2.5, 0, 5.5, 9, 0, 5, 50, 50], Tolerance.Float64, Mean,
        hint: "A centre without points stays where it is.", what: "the centres");

    [Test, Points(1), Cites("Sheet, exercise 3")]
    [States("what Assign and Update give, for any points")]
    public void A_step_is_right_for_any_points() => Law.Holds(Seed, points, input =>
    {
        var (x, c) = (input[..3], input[3..]);
        var assigned = x.Select(point => Squared(point, c[1]) < Squared(point, c[0]) ? 1L : 0).ToArray();
        Expect.Equal(Subject.Assign(x, c), assigned, Nearest, what: "the assignment");
        var means = c.Select((centre, k) => x.Where((_, n) => assigned[n] == k).DefaultIfEmpty(centre).ToList());
        Expect.Close([.. Subject.Update(x, assigned, c).SelectMany(centre => centre)],
            [.. means.SelectMany((own, k) => c[k].Select((_, d) => own.Sum(point => point[d]) / own.Count))],
            Tolerance.Float64.ForMagnitude(1e6), Mean, what: "the centres");
    });

    private static double Squared(double[] a, double[] b) => a.Select((number, d) => Math.Pow(number - b[d], 2)).Sum();
}
