using Grader.Contracts.Flows;
using Grader.Judging;
using Grader.Judging.Comparisons;
using Grader.Judging.Laws;
using NUnit.Framework;
using static TorchSharp.torch;

namespace Grader.Checks.Flows;

/// <summary>
/// Exercise 2d. The flow's answers are given, so that nothing depends on a training. The terms of the log-likelihood are judged by how it
/// changes, each for itself; the selection is judged on lists of numbers.
/// </summary>
[Exempts(LawFamily.Gradient, "likelihoods are looked at after the training; nothing is trained through them here")]
public sealed class EventLikelihoodsChecks(HandIn handIn) : ContractChecks<IEventLikelihoods>(handIn)
{
    private const string Source = "Heidelberg, Machine Learning and Physics 2023, sheet 10, exercise 2d";
    private const string Change = "ln p(pT, η₁, η₂) = ln N(z; 0, I) + ln|det ∂z/∂w| + ln|det ∂w/∂(pT, η₁, η₂)|";
    private const string Largest = "the tenth with the largest log-likelihood, N/10 of them, rounded down or up";

    /// <summary>About ln|det ∂w/∂(pT, η₁, η₂)| of (45, 0.7, −1.2) with the deviations (0.55, 0.65, 0.65).</summary>
    private const double Preprocessing = -3.585;

    private static readonly Tolerance rounding = new(1e-9, 1e-9, "rounding of a difference in double precision");

    [Test, Points(1), Cites(Source)]
    [Covers(LawFamily.Magnitude, LawFamily.Precision)]
    [States("what z adds to the log-likelihood of z = 0: −½·‖z‖², for |z| from 1e-3 to 1000", Within = "relative 1e-9")]
    public void Latents_take_half_their_squared_norm() =>
        Law.Holds(Seed, RandomInputs.MagnitudeLists("z", 3, 3, 1e-3, 1e3), z =>
        {
            var right = -0.5 * z.Sum(coordinate => coordinate * coordinate);
            Expect.Close(LogLikelihood(z, 0, 0) - LogLikelihood([0, 0, 0], 0, 0), right, rounding, Change,
                what: "ln p less that of z = 0", suspects: new()
                {
                    { "‖z‖² without its ½", 2 * right },
                    { "+½·‖z‖²", -right },
                    { "the mean over coordinates", right / 3 },
                });
        });

    [Test, Points(1), Cites(Source)]
    [Covers(LawFamily.Magnitude)]
    [States("what the flow's determinant adds to ln p: ln|det ∂z/∂w|, from 1e-6 to 1e6 and of either sign", Within = "relative 1e-9")]
    public void Determinant_of_the_flow_is_added() => Law.Holds(Seed, RandomInputs.Magnitudes("ln|det ∂z/∂w|"), log =>
        Expect.Close(LogLikelihood([0.5, -1, 2], log, Preprocessing) - LogLikelihood([0.5, -1, 2], 0, Preprocessing), log, rounding, Change,
            what: "ln p less that with |det| = 1", suspects: new()
            {
                { "a likelihood without the determinant", 0 },
                { "−ln|det|: the determinant of the other direction", -log },
            }));

    [Test, Points(1.5), Cites(Source)]
    [Covers(LawFamily.Magnitude)]
    [States("what the determinant of the preprocessing adds to ln p: ln|det ∂w/∂(pT, η₁, η₂)|, from 1e-6 to 1e6 and of either sign",
        Within = "relative 1e-9")]
    [PassesItsInput("the given log-determinant differs by itself; the other terms are judged beside it")]
    public void Determinant_of_the_preprocessing_is_added() => Law.Holds(Seed, RandomInputs.Magnitudes("ln|det ∂w/∂(pT, η₁, η₂)|"), log =>
        Expect.Close(LogLikelihood([0.5, -1, 2], 1.5, log) - LogLikelihood([0.5, -1, 2], 1.5, 0), log, rounding, Change,
            what: "ln p less that with |det| = 1", suspects: new()
            {
                { "a density of w in place of (pT, η₁, η₂)", 0 },
                { "the determinant with the other sign", -log },
            }));

    [Test, Points(1), Cites(Source)]
    [Covers(LawFamily.Precision)]
    [Needs(nameof(Latents_take_half_their_squared_norm), nameof(Determinant_of_the_flow_is_added),
        nameof(Determinant_of_the_preprocessing_is_added))]
    [States("ln p of (45, 0.7, −1.2) with z = 0 and ln|det ∂z/∂w| = 0: −3/2·ln 2π − 3.585", Within = "relative 1e-10")]
    public void The_example_has_its_golden_likelihood()
    {
        var constant = -1.5 * Math.Log(2 * Math.PI);
        Expect.Close(LogLikelihood([0, 0, 0], 0, Preprocessing), constant + Preprocessing, Tolerance.Float64, Change,
            what: "ln p of (45, 0.7, −1.2)", suspects: new()
            {
                { "ln p without 2π", Preprocessing },
                { "ln p with the constant of one dimension", constant / 3 + Preprocessing },
            });
    }

    [Test, Points(1), Cites(Source)]
    [States("of 20 numbers, the two largest: those at the indices 3 and 17")]
    public void The_two_most_likely_of_twenty_are_found()
    {
        double[] logs = [.. Enumerable.Range(0, 20).Select(i => -5 - 0.1 * (i * 7 % 20))];
        (logs[3], logs[17]) = (-1, -2);
        long[] found = Selected(logs);
        Array.Sort(found);
        Expect.Equal(found, [3, 17], Largest, what: "the indices, in order");
    }

    [Test, Points(1.5), Cites(Source)]
    [Covers(LawFamily.Magnitude, LawFamily.Size)]
    [States("the selected log-likelihoods are the N/10 largest, for 10 ≤ N ≤ 400 numbers of either sign, of magnitudes from 1e-6 to 1e6")]
    public void The_most_likely_tenth_is_selected() =>
        Law.Holds(Seed, RandomInputs.MagnitudeLists("ln p", 10, 400), logs => ExpectLargest(logs, Selected(logs)));

    [Test, Points(0.5), Cites(Source)]
    [Covers(LawFamily.Magnitude)]
    [States("the N/10 largest of numbers that differ in their last digits, all about −1e4, and all about 1e4")]
    public void Small_differences_far_from_zero_count() => Law.Holds(Seed, RandomInputs.Lists("ln p", 20, 40, 0, 1e-3), logs =>
    {
        foreach (var offset in new[] { -1e4, 1e4 })
        {
            double[] moved = [.. logs.Select(log => log + offset)];
            ExpectLargest(moved, Selected(moved));
        }
    }, examples: 20);

    [Test, Points(0.5), Cites(Source)]
    [States("among equal log-likelihoods at the limit any may be taken, and no more than a tenth in all")]
    public void Ties_do_not_change_the_number()
    {
        double[] logs = [.. Enumerable.Range(0, 40).Select(i => i % 4 == 0 ? -1.0 : i % 4 == 1 ? -2 : -3)];
        ExpectLargest(logs, Selected(logs));
        double[] few = [.. Enumerable.Range(0, 30).Select(i => i == 11 ? 0.0 : -1)];
        ExpectLargest(few, Selected(few));
    }

    [Test, Points(0.5), Cites(Source)]
    [Covers(LawFamily.Structure)]
    [States("in another order of the events, the same events are selected; a larger unit of the logarithm changes nothing")]
    public void The_order_of_the_events_does_not_matter() => Law.Holds(Seed, RandomInputs.Lists("ln p", 20, 40, -9, 0), logs =>
    {
        double[] Values(double[] asked) => [.. Selected(asked).Select(index => asked[index]).Order()];
        double[] distinct = [.. logs.Select((log, i) => log + 1e-7 * i)];
        var right = Values(distinct);
        Expect.Close(Values([.. distinct.Reverse()]), right, Tolerance.Exact, Largest,
            what: "the selected log-likelihoods in the reverse order");
        Expect.Close(Values([.. distinct.Select(log => 8 * log)]), [.. right.Select(log => 8 * log)], Tolerance.Exact, Largest,
            what: "the selected log-likelihoods, all times 8");
    }, examples: 20);

    [Test, Points(0.5), Cites(Source)]
    [Covers(LawFamily.Rows, LawFamily.Size)]
    [States("ln p of an event is the same alone, in another order and beside other events")]
    [PassesItsInput("the given log-determinants have a value for each row")]
    public void Each_event_has_its_own_likelihood() => RowsLaw.Holds(6,
        rows => [.. LogLikelihoods(Fresh(), [.. rows.SelectMany(row => Latents(row))], [.. rows.Select(row => 0.25 * row)],
            [.. rows.Select(row => -1.0 * row)]).Select(log => new[] { log })], Tolerance.Float64, "ln p");

    /// <summary>Latents that differ from event to event.</summary>
    private static double[] Latents(int number) => [0.5 * number, -0.25 * number, 1];

    private double LogLikelihood(double[] z, double logAbsDet, double preprocessing) =>
        LogLikelihoods(Fresh(), z, [logAbsDet], [preprocessing])[0];

    private static double[] LogLikelihoods(IEventLikelihoods subject, double[] z, double[] logAbsDet, double[] preprocessing)
    {
        var count = logAbsDet.Length;
        FlowValues values = new(z.ToTensor([count, 3], ScalarType.Float64), logAbsDet.ToTensor([count], ScalarType.Float64));
        var logs = subject.LogLikelihoods(values, preprocessing.ToTensor([count], ScalarType.Float64));
        Expect.Real(logs, "likelihoods are real numbers", what: "ln p");
        return logs.Numbers([count], "ln p");
    }

    private long[] Selected(double[] logs) => Selected(Fresh(), logs);

    private static long[] Selected(IEventLikelihoods subject, double[] logs)
    {
        var found = subject.TopTenth(logs.ToTensor([logs.Length], ScalarType.Float64));
        Expect.Dtype(found, ScalarType.Int64, "indices are integers, as those of argsort", what: "the indices");
        Expect.Equal(found.dim(), 1, "one index for each selected event", what: "the number of axes of the indices");
        long[] indices = [.. found.Numbers().Select(index => (long)index)];
        Expect.Between(indices.Length, logs.Length / 10, (logs.Length + 9) / 10, Largest,
            what: $"the number of selected events of {logs.Length}");
        Expect.Between([.. indices.Select(index => (double)index)], 0, logs.Length - 1, "indices begin at 0", what: "the indices");
        Expect.Equal(indices.Distinct().Count(), indices.Length, "each event is selected once", what: "the number of different indices");
        return indices;
    }

    private static void ExpectLargest(double[] logs, long[] indices)
    {
        double[] found = [.. indices.Select(index => logs[index]).OrderDescending()];
        Expect.Close(found, [.. logs.OrderDescending().Take(indices.Length)], Tolerance.Exact, Largest,
            what: "the selected log-likelihoods",
            suspects: new() { { "the smallest ones: the least likely events", [.. logs.Order().Take(indices.Length).OrderDescending()] } });
    }
}
