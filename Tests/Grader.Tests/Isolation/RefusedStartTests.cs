using System.IO.Pipes;
using FluentAssertions;
using Grader.Isolation;
using NUnit.Framework;

namespace Grader.Tests.Isolation;

/// <summary>A process that cannot be started leaves no descriptor open, without waiting for the garbage collector.</summary>
[NonParallelizable]
[Platform("Linux", Reason = "It counts descriptors in /proc.")]
internal sealed class RefusedStartTests
{
    private const int Starts = 50;
    private static readonly ChildCommand absent = new("/nowhere/at/all", [], "/", new Dictionary<string, string>());

    [Test]
    public void A_file_that_is_not_there_leaves_no_descriptor() => Refused(absent, "*/nowhere/at/all cannot be started*");

    [Test]
    public void A_rule_that_Landlock_refuses_leaves_no_descriptor()
    {
        Assume.That(Landlock.Version, Is.GreaterThan(0), "This kernel has no Landlock.");
        using var pipe = new AnonymousPipeServerStream(); // Landlock has no rules for what is on no disk.
        var descriptor = $"/proc/self/fd/{pipe.SafePipeHandle.DangerousGetHandle()}";

        Refused(absent with { Files = new([descriptor], []) }, "Landlock refuses a rule for /proc/self/fd/*");
    }

    private static void Refused(ChildCommand command, string message)
    {
        var before = Descriptors();
        for (var start = 0; start < Starts; start++)
        {
            FluentActions.Invoking(() => new LinuxProcess(command))
                .Should().Throw<InvalidOperationException>().WithMessage(message);
        }

        Descriptors().Should().BeLessThan(before + Starts, "each start makes three pipes, with two descriptors each");
    }

    private static int Descriptors() => Directory.GetFiles("/proc/self/fd").Length;
}
