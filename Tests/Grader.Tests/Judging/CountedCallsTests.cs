using FluentAssertions;
using Grader.Judging;
using Grader.Judging.Work;
using Grader.Tests.Judging.Fakes;
using NUnit.Framework;

namespace Grader.Tests.Judging;

internal sealed class CountedCallsTests
{
    [Test]
    public void Calls_are_passed_on_and_counted_by_member()
    {
        var counted = new CountedCalls<IFake>(new Doubling());

        var answers = new[] { 3, 4 }.Select(n => counted.Object.Answer(n));

        answers.Should().Equal(6, 8);
        counted[nameof(IFake.Answer)].Should().Be(2);
        counted["Another"].Should().Be(0);
    }

    [Test]
    public void Delegates_are_counted_too()
    {
        var counted = new CountedCalls<Func<double, double>>(x => 2 * x);

        counted.Object(3).Should().Be(6);

        counted["Invoke"].Should().Be(1);
    }

    [Test]
    public void Another_number_of_calls_fails_the_check()
    {
        var counted = new CountedCalls<IFake>(new Doubling());
        counted.Object.Answer(1);

        counted.Invoking(calls => calls.Expect(nameof(IFake.Answer), 1, "one call")).Should().NotThrow();
        counted.Invoking(calls => calls.Expect(nameof(IFake.Answer), 2, "two calls")).Should().Throw<CheckFailedException>()
            .WithMessage("Expected the number of calls of Answer to be 2, but found 1.");
    }

    private sealed class Doubling : IFake
    {
        public double Answer(long n) => 2 * n;
    }
}
