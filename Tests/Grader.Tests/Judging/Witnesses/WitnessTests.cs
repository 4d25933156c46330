using Grader.Judging;
using Grader.Judging.Comparisons;
using Grader.Judging.Witnesses;
using NUnit.Framework;

namespace Grader.Tests.Judging.Witnesses;

internal sealed class WitnessTests
{
    [Test]
    public void A_witness_that_meets_all_conditions_proves_its_claim() => Assert.That(() => Ends(6), Throws.Nothing);

    [Test]
    public void The_first_condition_that_is_not_met_is_reported_with_the_witness()
    {
        var feedback = Assert.Throws<CheckFailedException>(() => Ends(-3))!.Feedback;
        Assert.Multiple(() =>
        {
            Assert.That(feedback.Summary, Does.StartWith("Expected the number to be at least 0, but found -3"));
            Assert.That(feedback.Found, Is.EqualTo("the witness −3"));
            Assert.That(feedback.Equation, Is.EqualTo("n ≥ 0"));
        });
    }

    [Test]
    public void A_later_condition_is_tried_when_those_before_it_are_met() =>
        Assert.That(Assert.Throws<CheckFailedException>(() => Ends(5))!.Feedback.Summary, Does.Contain("the rest"));

    private static void Ends(int number) => new Witness<int>(number, $"the witness {number}".Replace('-', '−'))
        .Meets(n => Expect.AtLeast(n, 0, "n ≥ 0", what: "the number"))
        .Meets(n => Expect.Equal(n % 2, 0, "n is even", what: "the rest"))
        .Proves();
}
