using Grader.Intake;
using Grader.Isolation;
using Grader.Judging.Courses;
using Grader.Results;
using Grader.Wire;

namespace Grader.Judging;

/// <summary>
/// Opens the code of a folder for <c>dotnet test</c> on the student's machine. One host serves all folders and ends with the process.
/// </summary>
internal static class SelfCheck
{
    private static readonly Lazy<IsolationHost> host = new(() =>
    {
        var limits = new Limits();
        var engine = Engine();
        if (IsInProcess && engine != TorchEngine.Managed)
            throw new InvalidOperationException("Isolation=InProcess needs the managed engine: write torch: managed into kit.yaml.");

        var started = new IsolationHost(
            Course.ContractsIn(AppContext.BaseDirectory), limits, workers: 1, IsolationPaths.For(engine), Sandbox.Best(limits));
        started.RequireTorch();
        AppDomain.CurrentDomain.ProcessExit += (_, _) => started.Dispose();
        return started;
    });

    private static bool IsInProcess => Environment.GetEnvironmentVariable("Isolation") == "InProcess";

    /// <summary>What the code computes on, as the test project says.</summary>
    private static TorchEngine Engine() => AppContext.GetData("Grader.Torch") is string { Length: > 0 } name
        ? TorchEngines.Named(name)
            ?? throw new InvalidOperationException($"\"torch: {name}\" is no engine; it takes {TorchEngines.Names}.")
        : TorchEngine.Managed;

    /// <summary>The folder's code in a worker process or, where the environment variable Isolation says InProcess, in this one.</summary>
    public static IStudentCode Open(string folder)
    {
        var built = host.Value.Build(Sources(folder));
        return built.Assembly is { } assembly && IsInProcess
            ? new InProcessCode(new HandInCopies(assembly), built.ContentHash)
            : host.Value.Open(built);
    }

    /// <summary>The sources of a folder, read as a grading reads them.</summary>
    public static IReadOnlyList<SourceFile> Sources(string folder)
    {
        using var inbox = Inbox.Open(folder, single: true, IntakeLimits.Default);
        return inbox.Envelopes is [var only, ..] ? inbox.Read(only).Sources : [];
    }
}
