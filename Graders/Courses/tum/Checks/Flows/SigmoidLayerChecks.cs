using Grader.Contracts.Flows;
using Grader.Judging;
using Grader.Judging.Comparisons;
using Grader.Judging.Laws;
using Grader.Judging.Witnesses;
using NUnit.Framework;

namespace Grader.Checks.Flows;

/// <summary>Problem 1a: σ(A·x) with A = aᵀ·a.</summary>
public sealed class SigmoidLayerChecks(HandIn handIn) : ContractChecks<ISigmoidLayer>(handIn)
{
    private const string Rank = "A = aᵀ·a has rank 1, so that A·x = (a·x)·aᵀ depends on the single number a·x";
    private const double Farthest = 10;

    [Test, Points(2)]
    [Cites("TUM CIT4230003, endterm 2023, problem 1a")]
    [States(Rank)]
    public void The_reason_why_the_map_is_no_flow_is_named()
    {
        var reason = Subject.WhyNot();
        if (reason != InvertibilityFailure.SingularMatrix)
            Expect.Fail($"Expected what keeps σ(A·x) from being a flow, but found \"{reason}\".", Rank, Remark(reason), $"{reason}");
    }

    [Test, Points(1)]
    [Cites("TUM CIT4230003, endterm 2023, problem 1a")]
    [States("x ≠ x' with σ(A·x) = σ(A·x') for a = (1, 2)",
        Within = "absolute 1e-12, at points with A·x in [−10, 10]: what still differs there is no rounding")]
    public void Two_points_collide_by_hand() => ExpectCollision([1, 2]);

    [Test, Points(1)]
    [Covers(LawFamily.Memory, LawFamily.Magnitude, LawFamily.Size, LawFamily.Precision)]
    [Cites("TUM CIT4230003, endterm 2023, problem 1a")]
    [States("x ≠ x' with σ(A·x) = σ(A·x') for every a, whatever was asked before",
        Within = "absolute 1e-12, at points with A·x in [−10, 10]: what still differs there is no rounding")]
    public void Two_points_collide_for_every_matrix() => Law.Holds(Seed, RandomInputs.Lists("a", 2, 12, 0.1, 3), ExpectCollision);

    private void ExpectCollision(double[] a)
    {
        var pair = Subject.Collision(a);
        new Collision("σ(A·x)", x => [.. Linear(a, x).Select(u => 1 / (1 + Math.Exp(-u)))], a.Length)
        {
            Domain = (x, what) => Expect.Between(Linear(a, x), -Farthest, Farthest, "−10 ≤ A·x ≤ 10",
                "Far out every value of σ rounds to 0 or 1; a collision there says nothing of the map.", $"A·{what}"),
        }.ShownBy(pair.First, pair.Second);
    }

    /// <summary>A·x = (a·x)·aᵀ.</summary>
    private static double[] Linear(double[] a, double[] x)
    {
        var product = a.Zip(x, (weight, coordinate) => weight * coordinate).Sum();
        return [.. a.Select(weight => weight * product)];
    }

    private static string? Remark(InvertibilityFailure reason) => reason switch
    {
        InvertibilityFailure.None => "A·x is computed from a·x alone; compare the number of unknowns.",
        InvertibilityFailure.BoundedImage => "A flow may map ℝ^D onto a part of it, as σ maps ℝ onto (0, 1).",
        InvertibilityFailure.Saturation => "σ is strictly increasing; a small derivative is not 0.",
        InvertibilityFailure.EvenPower or InvertibilityFailure.OddPower => "There is no power in this map.",
        InvertibilityFailure.VanishingDeterminant =>
            "The determinant is not 0 at some points only; one of the two steps is the reason for that.",
        _ => null,
    };
}
