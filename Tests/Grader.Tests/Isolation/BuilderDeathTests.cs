using System.Diagnostics;
using FluentAssertions;
using Grader.Isolation;
using Grader.Results;
using NUnit.Framework;

namespace Grader.Tests.Isolation;

/// <summary>Real builders that end before or in the middle of a build.</summary>
[Platform("Linux", Reason = "The tests find a builder by its working directory.")]
internal sealed class BuilderDeathTests
{
    private static readonly SourceFile good = new("Good.cs", "public sealed class Good;");
    private IsolationPaths paths = null!;

    [SetUp]
    public void Start() => paths = IsolationPaths.Default();

    [Test]
    public void A_builder_that_something_else_ends_once_costs_nothing()
    {
        using var host = Host(Sandbox.Best(SharedHost.Limits));
        host.Build([good]).Assembly.Should().NotBeNull();
        KillBuilder();

        var built = host.Build([good]);

        (built.Failure, built.Messages.Count).Should().Be((null, 0));
        built.Assembly.Should().NotBeNull();
    }

    [Test]
    public void Sources_that_end_two_builders_do_not_compile_and_a_tutor_is_told()
    {
        using var host = Host(new ProcessSandbox(SharedHost.Limits)); // In a sandbox, none of these deaths would be its own.
        host.Build([good]);
        var slow = HostileHandIn.Read("build/CompilerBomb").Sources.Single(source => source.Path == "Bomb.cs");
        var build = Task.Run(() => host.Build([slow]));
        var kills = 0;
        for (; !build.IsCompleted; Thread.Sleep(20))
            kills += KillBuilder(after: TimeSpan.FromSeconds(kills == 0 ? 3 : 6));

        var built = build.Result;

        kills.Should().BeGreaterThanOrEqualTo(2);
        built.Failure.Should().StartWith("The compiler gave up on these sources");
        built.Messages.Select(message => message.Kind).Should().Equal(MessageKind.CompilerError, MessageKind.ProcessDied);
        host.Build([good]).Assembly.Should().NotBeNull();
    }

    [Test]
    public void A_builder_that_something_else_ends_before_its_greeting_costs_nothing_and_a_host_may_be_disposed_of_twice()
    {
        using var host = Host(Sandbox.Best(SharedHost.Limits));
        while (KillBuilder() == 0)
            Thread.Sleep(5); // It is starting.

        host.Build([good]).Assembly.Should().NotBeNull();
        host.Dispose(); // Twice, with the end of the method.
    }

    [Test]
    public void A_child_that_ends_before_its_greeting_is_replaced_once()
    {
        using var host = Host(new FirstChildrenEnd(Sandbox.Best(SharedHost.Limits), builders: 1, workers: 1));

        using var code = host.Open(host.Build([good]));

        code.Invoking(c => c.Create(typeof(Contracts.Diffusion.ILatentMarginal))).Should().Throw<NotAttemptedException>();
    }

    [Test]
    public void Two_builders_that_end_before_their_greeting_are_the_graders_failure_and_the_next_hand_in_is_built()
    {
        using var host = Host(new FirstChildrenEnd(Sandbox.Best(SharedHost.Limits), builders: 2, workers: 0));

        host.Invoking(h => h.Build([good])).Should().Throw<InvalidOperationException>();

        host.Build([good]).Assembly.Should().NotBeNull();
    }

    private IsolationHost Host(ISandbox sandbox) =>
        new(KnownCourses.Contracts, SharedHost.Limits with { BuildTime = TimeSpan.FromMinutes(2) }, workers: 1, paths, sandbox);

    /// <summary>Ends the builder of this test's host, if it has used this much processor time.</summary>
    /// <returns>How many were ended.</returns>
    private int KillBuilder(TimeSpan after = default)
    {
        var builder = Array.Find(Process.GetProcesses(), IsBuilder);
        if (builder is null || builder.TotalProcessorTime < after)
            return 0;

        builder.Kill();
        SpinWait.SpinUntil(() => HasEnded(builder.Id));
        return 1;
    }

    /// <summary>Whether a process is gone, or its end is all that is kept of it.</summary>
    private static bool HasEnded(int process)
    {
        try
        {
            return File.ReadAllText($"/proc/{process}/stat").Contains(") Z ", StringComparison.Ordinal);
        }
        catch (IOException)
        {
            return true;
        }
    }

    private bool IsBuilder(Process process)
    {
        try
        {
            var about = $"/proc/{process.Id}";
            return new DirectoryInfo($"{about}/cwd").LinkTarget?.StartsWith(paths.ChildFolders, StringComparison.Ordinal) == true
                && File.ReadAllText($"{about}/cmdline").Contains("Grader.Builder.dll", StringComparison.Ordinal);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return false; // Another user's, or ended in the meantime.
        }
    }

    /// <summary>The first builders and workers end as soon as they start.</summary>
    private sealed class FirstChildrenEnd(ISandbox inner, int builders, int workers) : ISandbox
    {
        private int builders = builders;
        private int workers = workers;

        public IsolationLevel Level => inner.Level;

        public string Description => inner.Description;

        public ChildCommand Confine(ChildProgram program, string folder)
        {
            var isBuilder = program.Assembly.EndsWith("Grader.Builder.dll", StringComparison.Ordinal);
            var command = inner.Confine(program, folder);
            return (isBuilder ? builders-- : workers--) > 0 ? command with { File = "/bin/false", Files = null } : command;
        }
    }
}
