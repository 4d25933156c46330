using System.Diagnostics;
using FluentAssertions;
using Grader.Isolation;
using NUnit.Framework;

namespace Grader.Tests.Isolation;

internal sealed class ControlGroupTests
{
    private const long Memory = 100 << 20;
    private const int Threads = 7;

    [TestCase("memory.max=104857600 memory.swap.max=0 memory.oom.group=1 pids.max=7", "memory.events")]
    [TestCase("memory.limit_in_bytes=104857600 memory.memsw.limit_in_bytes=104857600", "memory.oom_control")]
    public void Limits_are_written_into_the_files_that_a_version_has(string written, string events)
    {
        using var folder = new TestFolder();
        var files = written.Split(' ').Select(file => file.Split('=')).ToDictionary(file => file[0], file => file[1]);
        foreach (var file in files.Keys)
            folder.Write(file, "");
        folder.Write(events, "oom 1\noom_kill 0\n");

        var group = new ControlGroup([folder.Folder], Memory, Threads);

        Directory.GetFiles(folder.Folder).Should().HaveCount(files.Count + 1, "no file is made");
        foreach (var (file, content) in files)
            File.ReadAllText(folder[file]).Should().Be(content, file);
        group.HasKilledForMemory.Should().BeFalse("none was killed, though there was too little memory once");
        folder.Write(events, "oom 1\noom_kill 2\n");
        group.HasKilledForMemory.Should().BeTrue();
    }

    [Test]
    public void A_folder_that_is_no_group_is_left_as_it_was()
    {
        using var folder = new TestFolder();

        ControlGroups.Enter([folder.Folder, folder["missing"]], Environment.ProcessId).Text.Should().BeEmpty();

        Directory.GetFileSystemEntries(folder.Folder).Should().BeEmpty();
    }

    [Test]
    public void A_group_with_other_processes_is_not_divided()
    {
        using var folder = new TestFolder();
        folder.Write("cgroup.subtree_control", "");
        folder.Write("cgroup.procs", "1\n2\n");

        ControlGroups.Enter([folder.Folder], judge: 1).Text.Should().BeEmpty();

        Directory.GetDirectories(folder.Folder).Should().BeEmpty();
        File.ReadAllText(folder["cgroup.subtree_control"]).Should().BeEmpty();
    }

    [Test]
    public void The_own_group_is_found_by_the_line_of_version_2()
    {
        using var folder = new TestFolder();
        folder.Write("mount/user.slice/run.scope/cgroup.subtree_control", "");
        folder.Write("list", "4:memory:/elsewhere\n0::/user.slice/run.scope\n");

        OwnGroup.Folders(folder["list"], folder["mount"]).Should().Equal(folder["mount/user.slice/run.scope"]);
    }

    [TestCase("/sys/fs/cgroup/pids", TestName = "The_kernel_holds_a_child_to_its_group_in_version_1")]
    [TestCase("/sys/fs/cgroup", TestName = "The_kernel_holds_a_child_to_its_group_in_version_2")]
    [Platform("Linux", Reason = "Elsewhere there are no control groups.")]
    public void The_kernel_holds_a_child_to_its_group(string hierarchy)
    {
        using var parent = RealGroup.TryMake(hierarchy);
        using var judge = Process.Start("/bin/sleep", "1000");
        using var child = Process.Start(new ProcessStartInfo("/bin/sh", ["-c", "read line; (exit 0) && exit 0"])
        {
            RedirectStandardInput = true,
            RedirectStandardError = true,
        })!;
        try
        {
            var groups = ControlGroups.Enter([parent.Folder], judge.Id);
            groups.Text.Should().Contain("threads limited by control group");
            using (var group = groups.Create(Memory, threads: 1))
            {
                group.Add([child.Id]);
                child.StandardInput.WriteLine();
                child.WaitForExit();
            }

            child.ExitCode.Should().NotBe(0, "its one thread can start no process");
            parent.Groups.Should().ContainSingle("the child's is removed, and the judge's is not").Which.Should().EndWith("/judge");
        }
        finally
        {
            judge.Kill();
            judge.WaitForExit();
            child.Kill();
        }

        ControlGroups.Enter([parent.Folder], judge: int.MaxValue);
        parent.Groups.Should().BeEmpty("the judge has ended");
    }
}
