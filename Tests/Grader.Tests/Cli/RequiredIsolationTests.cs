using FluentAssertions;
using Grader.Grading;
using Grader.Isolation;
using NUnit.Framework;

namespace Grader.Tests.Cli;

internal sealed class RequiredIsolationTests
{
    private static readonly Limits limits = new();

    [Test]
    public void A_tutor_grades_in_a_sandbox() =>
        RequiredIsolation.Sandbox(null, limits, _ => null).Level.Should().Be(IsolationLevel.Sandbox);

    [Test]
    public void A_system_without_one_is_refused_with_the_remedy()
    {
        var grading = () => RequiredIsolation.Sandbox(null, limits, level => level == IsolationLevel.Process ? null : "No Landlock here.");

        grading.Should().Throw<RefusedException>().Which.Message.Should().StartWith("No Landlock here.")
            .And.Contain("--isolation process if you trust these hand-ins");
    }

    [Test]
    public void Less_is_taken_where_it_is_named()
    {
        var sandbox = RequiredIsolation.Sandbox(IsolationLevel.Process, limits, level => level == IsolationLevel.Process ? null : "No.");

        sandbox.Level.Should().Be(IsolationLevel.Process);
        sandbox.Description.Should().Contain("no barrier against reading files or the network");
    }

    [Test]
    public void More_that_is_not_there_is_refused_and_not_replaced()
    {
        var grading = () => RequiredIsolation.Sandbox(IsolationLevel.Bubblewrap, limits, _ => "bubblewrap is not installed.");

        grading.Should().Throw<RefusedException>().Which.Message.Should().StartWith("bubblewrap is not installed. \"grader doctor\"");
    }
}
