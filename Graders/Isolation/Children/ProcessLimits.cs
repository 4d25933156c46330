using System.Diagnostics;

namespace Grader.Isolation;

/// <summary>
/// The plainest sandbox: a process of its own with an empty environment and a memory limit on its managed heap and, where the
/// <c>prlimit</c> command exists (Linux), limits on data, processor time, file size, open files and core dumps.
/// It does not keep code from reading files or from the network.
/// </summary>
public sealed class ProcessLimits(Limits limits) : ISandbox
{
    // What a process needs beyond its managed heap: the runtime itself, its stacks and the compiled code; with libtorch, that library
    // and every tensor too.
    private static readonly long RuntimeMemory = (typeof(TorchSharp.torch).Assembly.GetName().Name == "TorchSharp" ? 2560L : 512L) << 20;

    private static readonly string? Prlimit = Array.Find(["/usr/bin/prlimit", "/bin/prlimit"], File.Exists);

    /// <inheritdoc/>
    public string Description =>
        $"separate process, {limits.CallTime.TotalSeconds:0.#} s for a call, {limits.Memory >> 20} MiB of memory"
        + (Prlimit is null ? "; no limits on processor time and files" : ", limits on processor time and files")
        + "; no barrier against reading files or the network";

    /// <inheritdoc/>
    public ProcessStartInfo Confine(ChildProgram program, string scratch)
    {
        var start = new ProcessStartInfo { WorkingDirectory = scratch, UseShellExecute = false, CreateNoWindow = true };
        var command = (string[])[.. Session(), .. Bounds(program), DotnetHost.Path, program.Assembly, .. program.Arguments];
        start.FileName = command[0];
        command[1..].ToList().ForEach(start.ArgumentList.Add);
        Scrub(start.Environment, program, scratch);
        return start;
    }

    private static IEnumerable<string> Session() => ProcessGroup.Command is { } command ? [command] : [];

    private IEnumerable<string> Bounds(ChildProgram program) => Prlimit is null ? [] :
    [
        Prlimit,
        $"--data={program.Memory + RuntimeMemory}",
        $"--fsize={limits.FileSize}",
        $"--nofile={limits.OpenFiles}",
        "--core=0",
        .. program.ProcessorTime is { } time ? [$"--cpu={(long)time.TotalSeconds}:{(long)time.TotalSeconds + 5}"] : Array.Empty<string>(),
    ];

    /// <summary>Nothing of the tutor's environment reaches a child but what its runtime needs.</summary>
    private static void Scrub(IDictionary<string, string?> environment, ChildProgram program, string scratch)
    {
        var systemRoot = Environment.GetEnvironmentVariable("SystemRoot");
        environment.Clear();
        if (OperatingSystem.IsWindows())
            environment["SystemRoot"] = systemRoot;

        foreach (var folder in (string[])["HOME", "USERPROFILE", "TMPDIR", "TEMP", "TMP"])
            environment[folder] = scratch;

        environment["DOTNET_GCHeapHardLimit"] = $"0x{program.Memory:x}";
        environment["DOTNET_EnableDiagnostics"] = "0";
        environment["DOTNET_EnableWriteXorExecute"] = "0"; // Starts faster, and maps no shared memory that a file size limit counts.
        environment["DOTNET_TieredPGO"] = "0";
        environment["DOTNET_gcServer"] = "0";
        environment["OMP_NUM_THREADS"] = "1"; // libtorch: workers run beside each other, and tensors of this size gain nothing from threads.
    }
}
