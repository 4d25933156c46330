using System.Diagnostics;
using NUnit.Framework;

namespace Grader.Tests.Architecture;

internal sealed class SubmissionsTests
{
    [TestCase("Submissions/my-group/Diffusion/LinearSchedule.cs", false)]
    [TestCase("Submissions/my-group/bin/Debug/Template.dll", true)]
    public void Git_keeps_a_hand_in_and_not_what_is_built_of_it(string path, bool isIgnored)
    {
        const int Ignored = 0, Kept = 1;
        var start = new ProcessStartInfo("git", ["check-ignore", "--quiet", path]) { WorkingDirectory = Repository.Root };
        using var git = Process.Start(start)!;
        git.WaitForExit();
        Assume.That(git.ExitCode, Is.AnyOf(Ignored, Kept), "These tests do not run in a git repository.");
        Assert.That(git.ExitCode == Ignored, Is.EqualTo(isIgnored));
    }
}
