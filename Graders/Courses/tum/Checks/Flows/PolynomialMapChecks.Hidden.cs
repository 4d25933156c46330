using Grader.Judging;
using Grader.Judging.Comparisons;
using NUnit.Framework;

namespace Grader.Checks.Flows;

// Hidden: numbers of an independent computation, which no student gets.
public sealed partial class PolynomialMapChecks
{
    /// <summary>Values of golden/flows/maps.py: differentiation in 40 digits, without a closed form.</summary>
    [Test, Hidden, Points(1)]
    [Cites("TUM CIT4230003, endterm 2023, problem 1b")]
    [States(Determinant, Within = "relative 1e-10: values of an independent differentiation")]
    public void The_determinant_is_right_at_points_with_and_without_volume()
    {
        var golden = Golden("flows/maps.txt");
        Expect.Close(Subject.JacobianDeterminant([1, 2, 3]), golden.Value("(1, 2, 3)"), Tolerance.Float64, Determinant,
            what: "det J at (1, 2, 3)",
            suspects: new Suspects
            {
                { "the determinant without its sign", golden.Value("(-1, 2, 3)") },
                { "the product of the diagonal", 0 },
            });
        Expect.Close(Subject.JacobianDeterminant([0.5, -1.5, 0.25]), golden.Value("(0.5, -1.5, 0.25)"), Tolerance.Float64, Determinant,
            what: "det J at (0.5, −1.5, 0.25)");
        Expect.Close(Subject.JacobianDeterminant([-2, 0.75, -1]), golden.Value("(-2, 0.75, -1)"), Tolerance.Float64, Determinant,
            what: "det J at (−2, 0.75, −1)");
        Expect.Close(Subject.JacobianDeterminant([0, 2, 3]), 0, Tolerance.Float64, Determinant, what: "det J at (0, 2, 3)");
    }
}
