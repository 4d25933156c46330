using System.Reflection;
using FluentAssertions;
using Grader.Isolation;
using Grader.Judging.Running;
using Grader.Tests.Judging.Fakes;
using NUnit.Framework;

namespace Grader.Tests.Judging;

/// <summary>How much time a method has whose calls have not ended.</summary>
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
internal sealed class OverrunCallsTests
{
    private static readonly MethodInfo answer = typeof(IFake).GetMethod(nameof(IFake.Answer))!;
    private readonly FakeCode code = new(n => n);
    private readonly List<double> seconds = [];

    [Test]
    public void Each_overrun_leaves_a_fifth_of_the_time_down_to_a_second()
    {
        var calls = new OverrunCalls(code);

        for (var call = 0; call < 4; call++)
            Overrun(calls, answer);

        seconds.Should().Equal(10, 2, 1, 1);
        code.CallLimit.Should().Be(TimeSpan.FromSeconds(10));
    }

    [Test]
    public void An_answer_brings_back_all_of_it()
    {
        var calls = new OverrunCalls(code);
        Overrun(calls, answer);

        calls.Call(answer, () => 1.0);
        Overrun(calls, answer);

        seconds.Should().Equal(10, 10);
    }

    [Test]
    public void Another_method_keeps_its_time()
    {
        var calls = new OverrunCalls(code);
        Overrun(calls, answer);

        Overrun(calls, typeof(object).GetMethod(nameof(ToString))!);

        seconds.Should().Equal(10, 10);
    }

    [Test]
    public void A_limit_below_a_second_stays()
    {
        code.CallLimit = TimeSpan.FromMilliseconds(300);
        var calls = new OverrunCalls(code);

        Overrun(calls, answer);
        Overrun(calls, answer);

        seconds.Should().Equal(0.3, 0.3);
    }

    [Test]
    public void The_message_says_that_there_was_less_time_and_why()
    {
        var calls = new OverrunCalls(code);

        var first = Overrun(calls, answer);
        var second = Overrun(calls, answer);

        first.Message.Should().Be("Too long.");
        second.Message.Should()
            .Be("Too long. It had less than the usual 10 s, since IFake.Answer had not ended in the call before either.");
        second.Where.Should().Be("Answer.cs:3");
    }

    private StudentFaultException Overrun(OverrunCalls calls, MethodInfo method) =>
        FluentActions.Invoking(() => calls.Call(method, () =>
        {
            seconds.Add(code.CallLimit.TotalSeconds);
            throw new StudentFaultException(StudentFault.TimeLimit, "Too long.") { Where = "Answer.cs:3" };
        })).Should().Throw<StudentFaultException>().Which;
}
