using Grader.Judging;
using Grader.Judging.Comparisons;
using Grader.Judging.Derivations;
using Grader.Judging.Laws;
using NUnit.Framework;

namespace Grader.Tests.Judging.Derivations;

internal sealed class DerivationTests
{
    [Test]
    public void Lines_that_all_agree_hold() =>
        Assert.That(() => Check(n => n * n, n => n * n), Throws.Nothing);

    [Test]
    public void The_first_wrong_line_is_named_on_its_simplest_input()
    {
        var feedback = Failure(n => n * n, n => n > 4 ? 0 : n * n).Feedback;
        Assert.Multiple(() =>
        {
            Assert.That(feedback.Summary, Does.StartWith("Expected line 2 to be 25, but found 0"));
            Assert.That(feedback.Equation, Is.EqualTo("second step"));
            Assert.That(feedback.Hint, Does.Contain("first wrong line").And.Contain("line 2").And.Contain("line 1"));
            Assert.That(feedback.Counterexample, Is.EqualTo("n = 5"));
        });
    }

    [Test]
    public void A_line_that_is_wrong_on_few_inputs_comes_before_a_later_one_that_is_wrong_on_all() =>
        Assert.That(Failure(n => n > 15 ? -1 : n * n, _ => 7).Feedback.Summary, Does.StartWith("Expected line 1"));

    [Test]
    public void Lines_that_agree_with_one_another_but_not_with_the_problem_fail() =>
        Assert.That(Failure(_ => 3, _ => 3).Feedback.Hint, Does.Contain("the problem"));

    [Test]
    public void A_line_without_a_value_fails() =>
        Assert.That(Failure(_ => double.NaN, _ => double.NaN).Feedback.Summary, Does.Contain("NaN"));

    [Test]
    public void A_line_that_is_right_up_to_a_constant_is_said_to_be() => Assert.Multiple(() =>
    {
        Assert.That(Failure(n => n * n - 3, n => n * n - 3).Feedback.Hint,
            Does.Contain("line 1").And.Contain("-3").And.Contain("only a constant is wrong"));
        Assert.That(Failure(n => 2 * n * n, n => n).Feedback.Hint, Does.Not.Contain("constant"));
        Assert.That(Failure(n => n > 19 ? -1 : n * n, n => n).Feedback.Hint, Does.Not.Contain("constant"));
    });

    private static CheckFailedException Failure(Func<long, double> line1, Func<long, double> line2) =>
        Assert.Throws<CheckFailedException>(() => Check(line1, line2))!;

    private static void Check(Func<long, double> line1, Func<long, double> line2) =>
        new Derivation<long>("the problem", n => n * n)
            .WithLine("line 1", line1, "first step")
            .WithLine("line 2", line2, "second step")
            .Holds(seed: 1, RandomInputs.Integers("n", 0, 20), Tolerance.Float64);
}
