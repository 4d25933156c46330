using FluentAssertions;
using Grader.Judging;
using Grader.Judging.Comparisons;
using Grader.Judging.Laws;
using NUnit.Framework;

namespace Grader.Tests.Judging.Laws;

internal sealed class MagnitudeInputTests
{
    [Test]
    public void Every_order_of_magnitude_zero_and_both_signs_come()
    {
        var seen = new List<double>();
        Law.Holds(1, RandomInputs.Magnitudes("x"), seen.Add, examples: 500);

        seen.Select(Math.Abs).Where(x => x > 0).Should().OnlyContain(x => x >= 1e-6 && x <= 1e6);
        seen.Should().Contain(0).And.Contain(x => x < 0).And.Contain(x => x > 0).And.Contain(x => Math.Abs(x) == 1e6);
        seen.Where(x => x != 0).Select(x => Math.Floor(Math.Log10(Math.Abs(x)))).Distinct().Should().HaveCountGreaterThan(11);
    }

    [Test]
    public void Most_numbers_have_more_digits_than_anyone_rounds_to()
    {
        var seen = new List<double>();
        Law.Holds(1, RandomInputs.Numbers("x", -1, 1), seen.Add, examples: 200);

        seen.Count(x => Math.Round(x, 5) != x).Should().BeGreaterThan(150);
        seen.Should().Contain(-1).And.Contain(1);
    }

    [Test]
    public void A_counterexample_shrinks_to_few_digits_of_its_magnitude()
    {
        var judged = () => Law.Holds(3, RandomInputs.Scales("s"), s => Expect.AtMost(s, 1000, "s ≤ 1000"));

        judged.Should().Throw<CheckFailedException>().Which.Feedback.Counterexample.Should().MatchRegex("^s = [1-9]0*$");
    }

    [Test]
    public void A_list_shrinks_to_its_least_length()
    {
        var judged = () => Law.Holds(3, RandomInputs.MagnitudeLists("x", 2, 6), x => Expect.AtMost(x.Length, 0, "no numbers"));

        judged.Should().Throw<CheckFailedException>().Which.Feedback.Counterexample.Should().MatchRegex("^x = \\[-?[01], -?[01]\\]$");
    }
}
