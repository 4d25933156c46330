using Grader.Contracts.Flows;
using Grader.Judging;
using Grader.Judging.Comparisons;
using Grader.Judging.Laws;
using Grader.Judging.Laws.Invertibility;
using NUnit.Framework;

namespace Grader.Checks.Flows;

/// <summary>Problem 1c: flows whose Jacobian has determinant 1 everywhere.</summary>
/// <remarks>
/// The example is given without a log-determinant: its derivative is held against 1, and no law about log-determinants has anything to
/// compare. The mass of p_2 is known to 1e-6 here; the law of normalisation, which knows nothing of the density, allows 1e-2.
/// </remarks>
[Exempts(LawFamily.Size, "the example has one dimension")]
public sealed class VolumePreservingFlowChecks(HandIn handIn) : ContractChecks<IVolumePreservingFlow>(handIn)
{
    private const string Preserving = "|det ∂f/∂z| = 1 everywhere: every set keeps its volume";
    private const string Change = "p_2(x) = p_1(f⁻¹(x))·|det ∂f⁻¹/∂x|";

    private const string IdentityCounts = "the identity is a right example";

    private const double Step = 1e-4;

    /// <summary>A difference quotient over 2e-4 loses some eight digits of a value of order ten.</summary>
    private static readonly Tolerance Quotient = new(1e-6, 1e-6, "a difference quotient over 2e-4");

    /// <summary>Relative, so that a density far out counts as much; what is absolute covers underflow.</summary>
    private static readonly Tolerance Moved = new(1e-5, 1e-300, "a difference quotient over 2e-4");

    [Test, Points(1)]
    [Cites("TUM CIT4230003, endterm 2023, problem 1c")]
    [States(Preserving)]
    public void The_flow_is_called_by_its_name()
    {
        var kind = Subject.Kind();
        if (kind != FlowKind.VolumePreserving)
        {
            Expect.Fail($"Expected the name of a flow with determinant 1 everywhere, but found \"{kind}\".", Preserving,
                Remark(kind), $"{kind}");
        }
    }

    [Test, Points(1)]
    [Covers(LawFamily.Precision)]
    [Cites("TUM CIT4230003, endterm 2023, problem 1c")]
    [States("f(f⁻¹(x)) = x and f⁻¹(f(z)) = z, with |f(0)| ≤ 10",
        Within = "what the conditioning makes of an error of 1e-10: an inverse may be found by iteration")]
    [PassesItsInput(IdentityCounts)]
    public void The_example_is_undone_by_its_inverse()
    {
        Expect.Between(Subject.Forward(0), -10, 10, "|f(0)| ≤ 10", what: "f(0)");
        Law.Holds(Seed, RandomInputs.Numbers("z", -10, 10).And(RandomInputs.Numbers("x", -10, 10)),
            input => RoundTripLaw.Holds(Flow, [[input.Item1]], [[input.Item2]]));
    }

    [Test, Points(1)]
    [Cites("TUM CIT4230003, endterm 2023, problem 1c")]
    [States("|∂f⁻¹/∂x| = 1 on [−10, 10]", Within = "1e-6: a difference quotient over 2e-4")]
    [PassesItsInput(IdentityCounts)]
    public void The_example_preserves_volume()
    {
        Law.Holds(Seed, RandomInputs.Numbers("x", -10, 10), x => Expect.Close(Math.Abs(Derivative(x)), 1, Quotient, Preserving,
            "In one dimension the determinant is the derivative.", what: "|∂f⁻¹/∂x|"));
        if (Derivative(0) < 0)
            Note("The determinant of this example is −1: it preserves volume too, by a reflection, but the problem asks for 1.");
    }

    [Test, Points(1)]
    [Covers(LawFamily.Memory, LawFamily.Magnitude)]
    [Cites("TUM CIT4230003, endterm 2023, problem 1c")]
    [States(Change + " for wide and narrow p_1, in their middle and far out, and ∫ p_2 = 1",
        Within = "relative 1e-5: the derivative by a difference quotient, the integral by a sum over 600 points")]
    public void The_density_moves_with_the_flow()
    {
        Law.Holds(Seed, RandomInputs.Numbers("the mean of p_1", -2, 2).And(RandomInputs.Scales("its deviation", 1e-3, 2))
            .And(RandomInputs.Numbers("how many deviations from the mean z lies", -4, 4)).And(RandomInputs.Numbers("x", -10, 10)), input =>
            {
                var (mean, deviation, far, x) = input;
                var p1 = Normal(mean, deviation);
                ExpectMoved(Math.Clamp(Subject.Forward(mean + far * deviation), -10, 10), p1);
                ExpectMoved(x, p1);
            }, examples: 20);
        foreach (var p1 in new[] { Normal(-0.7, 0.3), Normal(1.5, 2) })
            Expect.Close(Mass(p1), 1, Quotient, "∫ p_2(x) dx = 1", what: "the integral of p_2");
    }

    private InvertibleMap Flow => NumberMaps.Of("f", Subject.Forward, Subject.Inverse) with { From = "z", To = "x" };

    private void ExpectMoved(double x, Density p1)
    {
        var moved = p1(Subject.Inverse(x)) * Math.Abs(Derivative(x));
        Expect.Finite(moved, Change, what: "p_1(f⁻¹(x))·|∂f⁻¹/∂x|");
        Expect.Close(Subject.TransformedDensity(x, p1), moved, Moved, Change, "Mass that lies at z before lies at f(z) afterwards.",
            what: $"p_2({x:G6})");
    }

    private static Density Normal(double mean, double deviation) =>
        z => Math.Exp(-0.5 * Math.Pow((z - mean) / deviation, 2)) / (deviation * Math.Sqrt(2 * Math.PI));

    /// <summary>
    /// ∫ p_2 over [−30, 30], which holds 9 deviations of every p_1 around every f(mean). The trapezoidal rule is exact far beyond 1e-6 for
    /// a normal density of deviation 0.3 or more.
    /// </summary>
    private double Mass(Density p1) => Enumerable.Range(-300, 601).Sum(i => Subject.TransformedDensity(i / 10.0, p1)) / 10;

    private double Derivative(double x) => (Subject.Inverse(x + Step) - Subject.Inverse(x - Step)) / (2 * Step);

    private static string? Remark(FlowKind kind) => kind switch
    {
        FlowKind.Identity => "A shear (z_1, z_2 + z_1²) has determinant 1 everywhere as well.",
        FlowKind.Rotation => "Rotations have determinant 1; so have shears, whose Jacobian is not orthogonal.",
        FlowKind.Linear => "A shear (z_1, z_2 + z_1²) has determinant 1 everywhere and is not linear.",
        FlowKind.Expanding => "The determinant is the factor by which small volumes grow.",
        _ => null,
    };
}
