using FluentAssertions;
using Grader.Tests;
using Grader.Tests.Cli;
using Grader.Tests.Isolation;
using NUnit.Framework;

namespace Grader.Hostile;

/// <summary>A grading that was given a control group to divide.</summary>
[Category("S7")]
[Platform("Linux", Reason = "Elsewhere there are no control groups.")]
internal sealed class GradingInControlGroupTests
{
    private const string Version1 = "/sys/fs/cgroup/pids";
    private const string Version2 = "/sys/fs/cgroup";

    [Test]
    public void A_hand_in_gets_no_more_threads_than_its_control_group_has()
    {
        using var parent = RealGroup.TryMake(Directory.Exists(Version1) ? Version1 : Version2);
        using var scratch = new TestFolder();
        foreach (var file in (string[])["resources/TenThousandThreads/Answer.cs", "shared/Attack.cs"])
            scratch.Write($"in/anna/{Path.GetFileName(file)}", Repository.Read($"fixtures/hostile/{file}"));

        using var grader = GraderProcess.StartWith(
            [("GRADER_CONTROL_GROUP", parent.Folder)], "grade", scratch["in"], "--sheet", "dtu", "--quick", "--out", scratch["out"]);
        grader.WaitForEnd();

        var results = File.ReadAllText(scratch["out/results.json"]);
        results.Should().Contain("threads limited by control group").And.NotContain("threads: 10000").And.NotContain("graderError");
        parent.Groups.Should().ContainSingle("those of the children are removed").Which.Should().EndWith("/judge");
    }
}
