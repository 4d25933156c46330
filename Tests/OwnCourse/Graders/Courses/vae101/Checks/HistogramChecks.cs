using Grader.Judging;
using Grader.Judging.Comparisons;
using Grader.Judging.Laws;
using NUnit.Framework;
using Vae101.Contracts;

namespace Vae101.Checks;

/// <summary>Exercise 4: a histogram.</summary>
public sealed class HistogramChecks(HandIn handIn) : ContractChecks<IHistogram>(handIn)
{
    private const string Bins = "bin i holds e_i ≤ x < e_{i+1}, the last one e_K, too";

    [Test, Points(2), Cites("Sheet, exercise 4")]
    [States(Bins)]
    public void Edges_belong_to_the_bin_on_their_right() => Expect.Equal(
        Subject.Counts([0, 0.5, 1, 1, 2, 3, 3, -1, 4], [0, 1, 2, 3]), [2, 2, 3], Bins,
        hint: "Values outside of all bins are not counted.", what: "the counts");

    [Test, Points(1), Cites("Sheet, exercise 4")]
    [States(Bins)]
    public void Counts_are_right_for_any_values() => Law.Holds(Seed, RandomInputs.Lists("x", 0, 20, -2, 5), values => Expect.Equal(
        Subject.Counts(values, [-1, 0.5, 4]),
        [values.LongCount(x => x is >= -1 and < 0.5), values.LongCount(x => x is >= 0.5 and <= 4)],
        Bins, what: "the counts in [−1, 0.5) and [0.5, 4]"));
}
