using FluentAssertions;
using Grader.Isolation;
using Grader.Judging;
using NUnit.Framework;

namespace Grader.Tests.Judging;

internal sealed class SharedObjectsTests
{
    private SharedObjects shared = new();
    private int made;

    [Test]
    public void An_object_is_made_once_for_all_checks()
    {
        shared.Of("model", Model).Should().BeSameAs(shared.Of("model", Model));

        shared.Of("other model", Model);
        made.Should().Be(2);
    }

    [Test]
    public void A_second_try_makes_it_anew()
    {
        var first = shared.Of("model", Model);

        shared.Forget();

        shared.Of("model", Model).Should().NotBeSameAs(first);
    }

    [Test]
    public void What_ended_two_processes_in_succession_is_not_made_a_third_time()
    {
        foreach (var _ in Enumerable.Range(0, 4))
        {
            shared.Invoking(objects => objects.Of("model", Dies)).Should().Throw<StudentFaultException>().WithMessage("It ended.");
            shared.Forget();
        }

        made.Should().Be(2);
    }

    [Test]
    public void What_ends_a_process_now_and_then_is_always_made_again()
    {
        foreach (var _ in Enumerable.Range(0, 3))
        {
            shared.Invoking(objects => objects.Of("model", Dies)).Should().Throw<StudentFaultException>();
            shared.Forget();
            shared.Of("model", Model);
            shared.Forget();
        }

        made.Should().Be(6);
    }

    [SetUp]
    public void Start() => (shared, made) = (new(), 0);

    private object Model()
    {
        made++;
        return new();
    }

    private object Dies()
    {
        made++;
        throw new StudentFaultException(StudentFault.Crash, "It ended.");
    }
}
