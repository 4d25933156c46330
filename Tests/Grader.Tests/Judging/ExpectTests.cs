using FluentAssertions;
using Grader.Judging;
using Grader.Judging.Comparisons;
using Grader.Results;
using NUnit.Framework;

namespace Grader.Tests.Judging;

internal sealed class ExpectTests
{
    private static readonly double[] garbage = [double.NaN, double.PositiveInfinity, double.NegativeInfinity];

    private static IEnumerable<TestCaseData> OnNumbers() => Named(new()
    {
        ["Close"] = x => Expect.Close(x, 1, new Tolerance(1e300, 1e300, "anything"), "law"),
        ["Finite"] = x => Expect.Finite(x, "law"),
        ["Between"] = x => Expect.Between(x, double.NegativeInfinity, double.PositiveInfinity, "law"),
        ["AtMost"] = x => Expect.AtMost(x, double.PositiveInfinity, "law"),
        ["AtLeast"] = x => Expect.AtLeast(x, double.NegativeInfinity, "law"),
    });

    private static IEnumerable<TestCaseData> OnArrays() => Named<double[]>(new()
    {
        ["Close"] = x => Expect.Close(x, [1, 2, 3], new Tolerance(1e300, 1e300, "anything"), "law"),
        ["Finite"] = x => Expect.Finite(x, "law"),
        ["Between"] = x => Expect.Between(x, double.NegativeInfinity, double.PositiveInfinity, "law"),
        ["Increasing"] = x => Expect.Increasing(x, "law"),
        ["Decreasing"] = x => Expect.Decreasing(x is [_, var y, _] && double.IsFinite(y) ? [.. x.Reverse()] : x, "law"),
    });

    [TestCaseSource(nameof(OnNumbers))]
    public void Neither_NaN_nor_infinity_passes(Action<double> comparison)
    {
        comparison(1);
        foreach (var value in garbage)
            Failure(() => comparison(value)).Found.Should().Be(value.ToString());
    }

    [TestCaseSource(nameof(OnArrays))]
    public void One_such_value_among_good_ones_does_not_pass(Action<double[]> comparison)
    {
        foreach (var value in garbage)
            Failure(() => comparison([1, value, 3])).Should().NotBeNull();
    }

    [TestCaseSource(nameof(OnArrays))]
    public void Nothing_at_all_does_not_pass(Action<double[]> comparison)
    {
        Failure(() => comparison([])).Should().NotBeNull();
        Failure(() => comparison(null!)).Should().NotBeNull();
    }

    [Test]
    public void An_expectation_that_cannot_be_met_is_the_checks_own_mistake()
    {
        Action[] mistakes =
        [
            () => Expect.Close(1, double.NaN, Tolerance.Float64, "law"),
            () => Expect.Close([1, 2], [1, double.PositiveInfinity], Tolerance.Float64, "law"),
            () => Expect.Close(Array.Empty<double>(), Array.Empty<double>(), Tolerance.Float64, "law"),
        ];
        mistakes.Should().AllSatisfy(mistake => mistake.Should().Throw<ArgumentException>());
    }

    [Test]
    public void An_expectation_that_is_made_of_broken_answers_is_the_hand_ins_mistake() =>
        Failure(() => Expect.Close([1, double.NaN], [1, double.NaN], Tolerance.Float64, "law", what: "f(x)")).Summary
            .Should().Be("Expected f(x) to be finite, but found NaN at index 1.");

    [Test]
    public void A_failure_names_the_worst_place_and_the_distance()
    {
        double[] alphaBar = [0.9, 0.7, 0.5];
        var feedback = Failure(() => Expect.Close(alphaBar, [0.9, 0.72, 0.504], Tolerance.Float64, "ᾱ_t = ∏(1 − β_s)", "Mind s = t."));

        feedback.Summary.Should().Be("Expected alphaBar at index 1 to be 0.72, but found 0.7, off by 0.02.");
        feedback.Expected.Should().Be("[0.9, 0.72, 0.504], within 1e-10 of it plus 1e-12 (rounding of double precision)");
        feedback.Found.Should().Be("[0.9, 0.7, 0.5]");
        feedback.Distance.Should().Be("largest absolute error 0.02, largest relative error 0.0278, 2 of 3 values wrong, worst at index 1");
        feedback.Equation.Should().Be("ᾱ_t = ∏(1 − β_s)");
        feedback.Hint.Should().Be("Mind s = t.");
    }

    [Test]
    public void Numbers_that_differ_late_are_shown_with_the_digits_that_differ()
    {
        var feedback = Failure(() => Expect.Close(12 + 1.75e-9, 12, Tolerance.Float64, "law", what: "det J"));

        feedback.Summary.Should().Be("Expected det J to be 12, but found 12.000000002, off by 1.75E-09.");
        feedback.Found.Should().Be("12.000000002");
        Failure(() => Expect.AtMost(1 + 1e-12, 1, "law", what: "x")).Summary
            .Should().Be("Expected x to be at most 1, but found 1.000000000001.");
        Failure(() => Expect.Between(new[] { 0.5, -1e-300 }, 0, 1, "law", what: "x")).Summary
            .Should().Be("Expected x to be in [0, 1], but found -1E-300 at index 1.");
        Failure(() => Expect.Increasing([2 + 1e-11, 2], "law", what: "x")).Summary
            .Should().Be("Expected x to increase, but found 2.00000000001 and then 2 at index 1.");
    }

    [Test]
    public void Numbers_that_differ_in_the_last_bit_only_are_shown_in_full() =>
        Failure(() => Expect.Close(Math.BitIncrement(1.0), 1, Tolerance.Exact, "law", what: "x")).Summary
            .Should().Be("Expected x to be 1, but found 1.0000000000000002, off by 2.22E-16.");

    [Test]
    public void A_value_that_should_be_0_has_no_relative_error()
    {
        Failure(() => Expect.Close([1.0, 0.5, 3], [1.0, 0, 3], Tolerance.Float64, "law")).Distance
            .Should().Be("largest absolute error 0.5, 1 of 3 values wrong, worst at index 1");
        Failure(() => Expect.Close([1.0, 0.5, 4], [1.0, 0, 3], Tolerance.Float64, "law")).Distance
            .Should().Be("largest absolute error 1, largest relative error 0.333, 2 of 3 values wrong, worst at index 1");
    }

    [Test]
    public void Another_number_of_values_is_a_matter_of_shape() =>
        Failure(() => Expect.Close([1.0, 2, 3], [1.0, 2], Tolerance.Float64, "law", what: "x")).Summary
            .Should().Be("Expected x to have shape [2], but found [3].");

    [Test]
    public void A_suspect_that_matches_takes_the_place_of_the_hint()
    {
        Suspects suspects = new() { { "the sum", [3] }, { "the mean", [1.5] } };

        Failure(() => Expect.Close(1.5, 2, Tolerance.Float64, "law", "A hint.", suspects)).Hint.Should().Be("It looks like the mean.");
        Failure(() => Expect.Close(1.7, 2, Tolerance.Float64, "law", "A hint.", suspects)).Hint.Should().Be("A hint.");
        Failure(() => Expect.Close(double.NaN, 2, Tolerance.Float64, "law", "A hint.", new() { { "NaN", double.NaN } })).Hint.Should().Be(
            "A hint.");
    }

    [Test]
    public void Long_lists_are_shortened() =>
        Failure(() => Expect.Close(new double[1000], Enumerable.Repeat(1.0, 1000).ToArray(), Tolerance.Float64, "law")).Found
            .Should().Be("[0, 0, 0, 0, 0, 0, 0, … 0] (1000 numbers)");

    [TestCase(5, 6)]
    [TestCase(-1, 1)]
    public void Different_integers_are_not_equal(long found, long expected) =>
        Failure(() => Expect.Equal(found, expected, "law")).Summary.Should().Be($"Expected found to be {expected}, but found {found}.");

    [Test]
    public void Equal_values_do_not_increase() =>
        Failure(() => Expect.Increasing([1.0, 2, 2], "law", what: "x")).Summary
            .Should().Be("Expected x to increase, but found 2 and then 2 at index 2.");

    private static IEnumerable<TestCaseData> Named(Dictionary<string, Action<double>> comparisons) => Named<double>(comparisons);

    private static IEnumerable<TestCaseData> Named<T>(Dictionary<string, Action<T>> comparisons) =>
        comparisons.Select(comparison => new TestCaseData(comparison.Value).SetArgDisplayNames(comparison.Key));

    private static Feedback Failure(Action comparison) => comparison.Should().Throw<CheckFailedException>().Which.Feedback;
}
