using Grader.Contracts.Diffusion;
using Grader.Judging;
using Grader.Judging.Comparisons;
using Grader.Judging.Laws;
using NUnit.Framework;

namespace Grader.Checks.Diffusion;

/// <summary>Problem 4c: a schedule with some β_n = 1.</summary>
public sealed class VanishingAlphaBarChecks(HandIn handIn) : ContractChecks<IVanishingAlphaBar>(handIn)
{
    private const string Product = "ᾱ_n = ∏_{m≤n} (1 − β_m), and so ᾱ_n' = 0 for every n' ≥ n where β_n = 1";
    private const string Forward = "z_n = √ᾱ_n·x_0 + √(1 − ᾱ_n)·ε";
    private const string Backward = "x_0 = (z_n − √(1 − ᾱ_n)·ε) / √ᾱ_n";

    [Test, Points(1)]
    [Cites("Problem 4c")]
    [States("√ᾱ = (0.8, 0, 0) for β = (0.36, 1, 0.5)", Within = "relative 1e-10: a closed form in double precision")]
    public void The_root_of_alpha_bar_is_right_by_hand() => CompareRoots([0.36, 1, 0.5]);

    [Test, Points(1)]
    [Cites("Problem 4c")]
    [Covers(LawFamily.Magnitude, LawFamily.Size, LawFamily.Precision)]
    [States("√ᾱ_n' = 0 for every n' ≥ n, and the root of the product before; also without such an n, and for long schedules",
        Within = "relative 1e-10: a product of many factors")]
    public void The_root_of_alpha_bar_is_zero_from_the_first_full_step_on()
    {
        CompareRoots([1]);
        CompareRoots([0.36]);
        Law.Holds(Seed, RandomInputs.Lists("β", 2, 8, 0.05, 0.95).And(RandomInputs.Integers("n", 1, 8)), at =>
        {
            var n = (int)Math.Min(at.Item2, at.Item1.Length);
            CompareRoots([.. at.Item1[..(n - 1)], 1, .. at.Item1[n..]]);
        });
        Law.Holds(Seed, RandomInputs.Scales("1 − β_1", 1e-6, 0.999).And(RandomInputs.Integers("N", 1, 300)),
            at => CompareRoots([1 - at.Item1, .. Enumerable.Repeat(0.01, (int)at.Item2 - 1)]), examples: 20);
    }

    [Test, Points(1)]
    [Cites("Problem 4c; Ho et al. 2020, eq. (4)")]
    [Covers(LawFamily.Magnitude, LawFamily.Precision)]
    [States($"{Forward}; z_n = ε where ᾱ_n = 0, z_n = x_0 where ᾱ_n = 1", Within = "relative 1e-10: a closed form in double precision")]
    public void Noise_can_be_added_even_where_nothing_of_the_data_is_left()
    {
        CompareNoisy(0.64, 1, 2);
        CompareNoisy(0, 5, -0.3);
        CompareNoisy(1, 5, -0.3);
        var numbers = RandomInputs.Magnitudes("x_0").And(RandomInputs.Magnitudes("ε"));
        Law.Holds(Seed, RandomInputs.Scales("ᾱ", 1e-6, 1).And(numbers), at => CompareNoisy(at.Item1, at.Item2.Item1, at.Item2.Item2));
        Law.Holds(Seed, RandomInputs.Scales("1 − ᾱ", 1e-6, 1).And(numbers),
            at => CompareNoisy(1 - at.Item1, at.Item2.Item1, at.Item2.Item2));
    }

    [Test, Points(1)]
    [Cites("Problem 4c; Ho et al. 2020, below eq. (11)")]
    [Covers(LawFamily.Magnitude, LawFamily.Precision)]
    [States(Backward, Within = "relative 1e-10, times the size of the terms that cancel")]
    public void The_estimate_gives_back_the_data_from_which_the_noisy_value_was_made()
    {
        CompareEstimate(1, 0.7, -2);
        Law.Holds(Seed, RandomInputs.Scales("ᾱ", 1e-6, 0.999999).And(RandomInputs.Magnitudes("x_0", largest: 1e8))
            .And(RandomInputs.Magnitudes("ε", largest: 10)), at => CompareEstimate(at.Item1, at.Item2, at.Item3));
    }

    [Test, Points(1)]
    [Cites("Problem 4c")]
    [States("at ᾱ_n = 0 the estimate is ±∞ or NaN; at ᾱ_n = 0.25 it is a number")]
    public void The_estimate_has_no_value_where_nothing_of_the_data_is_left()
    {
        Expect.Close(Subject.EstimateX0(0.25, 1, 0), 2, Tolerance.Float64, Backward,
            what: "the estimate of x_0 at ᾱ_n = 0.25, z_n = 1, ε = 0");
        foreach (var (zn, epsilon) in new[] { (0.7, 0.7), (1.0, 0.5), (-2.0, 0.0) })
        {
            var found = Subject.EstimateX0(0, zn, epsilon);
            if (double.IsFinite(found))
            {
                Expect.Fail($"Expected the estimate of x_0 at ᾱ_n = 0 to have no value, but found {found:G7}.", Backward,
                    "The formula divides by √ᾱ_n = 0: x_0 cannot be recovered, and a finite number hides that.",
                    $"{found:G7}", "±∞ or NaN");
            }
        }
    }

    [Test, Points(1)]
    [Cites("Problem 4c")]
    [States(Backward)]
    public void The_division_is_where_it_fails()
    {
        var place = Subject.WhereItFails();
        if (place != ScheduleFailure.DivisionByRootOfAlphaBar)
            Expect.Fail($"Expected what fails for ᾱ_n = 0, but found \"{place}\".", Backward, Remark(place), $"{place}");
    }

    private void CompareEstimate(double alphaBar, double x0, double epsilon)
    {
        var zn = Noisy(alphaBar, x0, epsilon);
        Expect.Close(Subject.EstimateX0(alphaBar, zn, epsilon), x0,
            Tolerance.Float64.ForMagnitude(10 + Math.Abs(x0) + Math.Abs(epsilon) / Math.Sqrt(alphaBar)), Backward, suspects: new Suspects
            {
                { "the estimate divided by ᾱ_n in the place of √ᾱ_n", x0 / Math.Sqrt(alphaBar) },
                { "the estimate with 1 − ᾱ_n in the place of its root", (zn - (1 - alphaBar) * epsilon) / Math.Sqrt(alphaBar) },
            }, what: $"the estimate of x_0 at ᾱ_n = {alphaBar:G4}");
    }

    private void CompareRoots(double[] beta)
    {
        var product = 1.0;
        double[] alphaBar = [.. beta.Select(b => product *= 1 - b)];
        Expect.Close(Subject.RootOfAlphaBar(beta), [.. alphaBar.Select(Math.Sqrt)], Tolerance.Float64, Product, suspects: new Suspects
        {
            { "ᾱ_n without its root", alphaBar },
            { "√α_n, the root of one factor alone", [.. beta.Select(b => Math.Sqrt(1 - b))] },
        }, what: $"√ᾱ for β = [{string.Join(", ", beta)}]");
    }

    private void CompareNoisy(double alphaBar, double x0, double epsilon) =>
        Expect.Close(Subject.Noisy(alphaBar, x0, epsilon), Noisy(alphaBar, x0, epsilon),
            Tolerance.Float64.ForMagnitude(1 + Math.Sqrt(alphaBar) * Math.Abs(x0) + Math.Sqrt(1 - alphaBar) * Math.Abs(epsilon)), Forward,
            suspects: new Suspects
            {
                { "ᾱ_n without its root", alphaBar * x0 + Math.Sqrt(1 - alphaBar) * epsilon },
                { "1 − ᾱ_n without its root", Math.Sqrt(alphaBar) * x0 + (1 - alphaBar) * epsilon },
            }, what: $"z_n at ᾱ_n = {alphaBar:G4}");

    private static double Noisy(double alphaBar, double x0, double epsilon) => Math.Sqrt(alphaBar) * x0 + Math.Sqrt(1 - alphaBar) * epsilon;

    private static string? Remark(ScheduleFailure place) => place switch
    {
        ScheduleFailure.Nowhere => "From z_n = ε nothing can be said of x_0.",
        ScheduleFailure.RootOfAlphaBar => "√0 = 0 is a real number: z_n can be drawn.",
        ScheduleFailure.RootOfOneMinusAlphaBar => "√(1 − 0) = 1 is a real number: z_n can be drawn.",
        ScheduleFailure.TrainingLoss => "‖ε − ε_θ(z_n, n)‖² with z_n = ε is finite, and training runs.",
        ScheduleFailure.PriorMismatch => "z_N = ε is exactly standard normal.",
        _ => null,
    };
}
