using FluentAssertions;
using Grader.Checks.Diffusion.Inputs;
using Grader.Isolation;
using Grader.Judging;
using Grader.Judging.Comparisons;
using Grader.Judging.Laws;
using NUnit.Framework;

namespace Grader.Tests.Judging;

[NonParallelizable]
internal sealed class RandomInputLawTests
{
    [Test]
    public void Equal_seeds_try_equal_inputs()
    {
        Tried(7).Should().Equal(Tried(7)).And.NotEqual(Tried(8)).And.HaveCount(50);

        static List<double> Tried(long seed)
        {
            var tried = new List<double>();
            Law.Holds(seed, RandomInputs.Numbers("x", -3, 3), tried.Add);
            return tried;
        }
    }

    [Test]
    public void Both_ends_are_tried_by_every_law([Values(2, 4, 5, 7, 20, 25, 30, 40, 50, 100)] int examples)
    {
        List<(long Integer, double Number, int Length)> tried = [];
        var inputs = RandomInputs.Integers("n", 3, 1000).And(RandomInputs.Numbers("x", -3, 5)).And(RandomInputs.Lists("y", 2, 999, 0, 1));
        Law.Holds(3, inputs, input => tried.Add((input.Item1, input.Item2, input.Item3.Length)), examples);

        tried.Should().HaveCount(examples);
        tried[0].Should().Be((3, -3, 2));
        tried[1].Should().Be((1000, 5, 999));
        tried.Distinct().Should().HaveCount(examples);
    }

    [Test]
    public void A_counterexample_is_shrunk_in_each_part()
    {
        var failure = Failing(RandomInputs.Integers("n", 0, 100).And(RandomInputs.Numbers("x", -10, 10)),
            pair => Expect.True(pair.Item1 < 20 || pair.Item2 < 3.0, "law"));

        failure.Feedback.Counterexample.Should().MatchRegex(@"^n = 20, x = (10|\d(\.\d)?)$");
    }

    [Test]
    public void A_schedule_shrinks_to_few_steps_of_a_tenth()
    {
        var failure = Failing(RandomSchedules.BetasWithStep(), input => Expect.True(input.Step < 3, "law"));

        failure.Feedback.Counterexample.Should().Be("β = [0.1, 0.1, 0.1], t = 3");
    }

    [Test]
    public void Variances_and_steps_stay_in_their_ranges() => Law.Holds(3, RandomSchedules.BetasWithStep(), input =>
    {
        input.Betas.Length.Should().BeInRange(1, 50);
        input.Betas.Should().OnlyContain(beta => beta > 0 && beta < 0.5);
        input.Step.Should().BeInRange(1, input.Betas.Length);
    }, examples: 500);

    [Test]
    public void The_laws_own_feedback_is_kept()
    {
        var failure = Failing(RandomInputs.Integers("n", 1, 9), n => Expect.Equal(n * n, 1, "n² = 1", "A hint."));

        failure.Feedback.Should().BeEquivalentTo(new
        {
            Summary = "Expected n * n to be 1, but found 4.",
            Counterexample = "n = 2",
            Equation = "n² = 1",
            Hint = "A hint.",
        });
    }

    [Test]
    public void What_is_not_written_escapes_at_the_first_input()
    {
        var asked = 0;
        var trying = () => Law.Holds(1, RandomInputs.Integers("n", 1, 9), _ =>
        {
            asked++;
            throw new NotAttemptedException("later");
        });

        trying.Should().Throw<NotAttemptedException>().WithMessage("later");
        asked.Should().Be(1);
    }

    [Test]
    public void A_fault_on_a_simpler_input_keeps_the_counterexample_found()
    {
        var failure = Failing(RandomInputs.Integers("n", 0, 1000), n =>
        {
            if (n is > 0 and < 100)
                throw new StudentFaultException(StudentFault.Crash, "It ended.");

            Expect.True(n < 100, "law");
        }, seed: 5);

        failure.Feedback.Counterexample.Should().MatchRegex(@"^n = \d{3,4}$");
    }

    [Test]
    public void A_process_that_something_else_ends_on_a_simpler_input_leaves_no_counterexample()
    {
        var trying = () => Law.Holds(5, RandomInputs.Integers("n", 0, 1000), n =>
        {
            if (n is > 0 and < 100)
                throw new StudentFaultException(StudentFault.EndedByOther, "It was killed.");

            Expect.True(n < 100, "law");
        });

        trying.Should().Throw<StudentFaultException>();
    }

    [Test]
    public void Nothing_is_written_to_the_console()
    {
        var output = new StringWriter();
        var console = Console.Out;
        Console.SetOut(output);
        try
        {
            Failing(RandomInputs.Integers("n", 0, 9), _ => Expect.True(false, "law"));
        }
        finally
        {
            Console.SetOut(console);
        }

        output.ToString().Should().BeEmpty();
    }

    private static CheckFailedException Failing<T>(RandomInputs<T> inputs, Action<T> law, long seed = 1)
    {
        var trying = () => Law.Holds(seed, inputs, law, examples: 200);
        return trying.Should().Throw<CheckFailedException>().Which;
    }
}
