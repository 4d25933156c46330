using Grader.Contracts.Flows;
using Grader.Judging;
using Grader.Judging.Comparisons;
using Grader.Judging.Laws;
using Grader.Judging.Witnesses;
using NUnit.Framework;

namespace Grader.Checks.Flows;

/// <summary>Problem 1b: the map ((x_2 + x_3)³, x_1⁴·x_2 + x_3, e^{x_3}).</summary>
[Exempts(LawFamily.Size, "a point has three coordinates")]
public sealed partial class PolynomialMapChecks(HandIn handIn) : ContractChecks<IPolynomialMap>(handIn)
{
    private const string Even = "x_1 enters as x_1⁴ = (−x_1)⁴ only";
    private const string Determinant = "det J = Σ_π sign(π)·∂z_1/∂x_π(1)·∂z_2/∂x_π(2)·∂z_3/∂x_π(3)";

    /// <summary>Where x_1⁴ is not yet lost beside x_3: two points that differ by less are equal up to rounding.</summary>
    private const double Apart = 0.1;

    [Test, Points(1)]
    [Cites("TUM CIT4230003, endterm 2023, problem 1b")]
    [States(Even)]
    public void The_reason_why_the_map_is_no_flow_is_named()
    {
        var reason = Subject.WhyNot();
        if (reason != InvertibilityFailure.EvenPower)
            Expect.Fail($"Expected what proves that the map is no flow, but found \"{reason}\".", Even, Remark(reason), $"{reason}");
    }

    [Test, Points(2)]
    [Cites("TUM CIT4230003, endterm 2023, problem 1b")]
    [States("x ≠ x' with one image", Within = "relative 1e-14: rounding only, at points of [−10, 10]³ that are 0.1 apart")]
    public void Two_points_collide()
    {
        var pair = Subject.Collision();
        new Collision("((x_2 + x_3)³, x_1⁴·x_2 + x_3, e^{x_3})",
            x => [Math.Pow(x[1] + x[2], 3), Math.Pow(x[0], 4) * x[1] + x[2], Math.Exp(x[2])], dimension: 3)
            {
                Apart = Apart,
                Domain = (x, what) => Expect.Between(x, -10, 10, "the witness lies in [−10, 10]³", what: what),
            }.ShownBy(pair.First, pair.Second);
    }

    [Test, Points(1)]
    [Covers(LawFamily.Magnitude, LawFamily.Precision)]
    [Cites("TUM CIT4230003, endterm 2023, problem 1b")]
    [States(Determinant, Within = "relative 1e-10: a closed form in double precision")]
    public void The_determinant_is_that_of_the_matrix_of_derivatives() =>
        Law.Holds(Seed, RandomInputs.Magnitudes("x_1", 1e-6, 1e3).And(RandomInputs.Magnitudes("x_2", 1e-6, 1e3))
            .And(RandomInputs.Numbers("x_3", -30, 30)), point =>
            {
                double[] x = [point.Item1, point.Item2, point.Item3];
                Expect.Close(Subject.JacobianDeterminant(x), Oracle(x), Tolerance.Float64.ForMagnitude(Largest(x)), Determinant,
                    what: "det J");
            });

    /// <summary>Where x_2 + x_3 nearly cancels, the expanded square has the rounding of its largest term.</summary>
    private static double Largest(double[] x) =>
        12 * Math.Abs(Math.Pow(x[0], 3) * x[1]) * Math.Pow(Math.Abs(x[1]) + Math.Abs(x[2]), 2) * Math.Exp(x[2]);

    /// <summary>By rows, all entries written out.</summary>
    private static double Oracle(double[] x)
    {
        var cube = 3 * (x[1] + x[2]) * (x[1] + x[2]);
        double[] first = [0, cube, cube], second = [4 * x[0] * x[0] * x[0] * x[1], Math.Pow(x[0], 4), 1], third = [0, 0, Math.Exp(x[2])];
        return third[2] * (first[0] * second[1] - first[1] * second[0]);
    }

    private static string? Remark(InvertibilityFailure reason) => reason switch
    {
        InvertibilityFailure.None => "A flow has one point for each image: look for coordinates whose sign is lost.",
        InvertibilityFailure.BoundedImage => "A flow may map ℝ³ onto a part of it, as e^x maps ℝ onto (0, ∞).",
        InvertibilityFailure.SingularMatrix => "There is no matrix in this map.",
        InvertibilityFailure.Saturation => "A small derivative is not 0.",
        InvertibilityFailure.OddPower => "x³ is invertible, although its derivative vanishes at 0.",
        InvertibilityFailure.VanishingDeterminant =>
            "The derivative of x³ vanishes at 0 as well, and x³ is invertible: this alone is no proof.",
        _ => null,
    };
}
