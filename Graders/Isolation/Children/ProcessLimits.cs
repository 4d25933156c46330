using System.Diagnostics;

namespace Grader.Isolation;

/// <summary>
/// The simplest sandbox: a process of its own with an empty environment and a memory limit on its managed heap and, where the
/// <c>prlimit</c> command exists (Linux), limits on data, processor time, file size, open files and core dumps.
/// It does not prevent code from reading files or using the network.
/// </summary>
public sealed class ProcessLimits(Limits limits) : ISandbox
{
    // Memory beyond the managed heap: the runtime itself, its stacks and the compiled code; with libtorch, the library and all tensors.
    private static readonly long RuntimeMemory = (typeof(TorchSharp.torch).Assembly.GetName().Name == "TorchSharp" ? 2560L : 512L) << 20;

    private static readonly string? Prlimit = Array.Find(["/usr/bin/prlimit", "/bin/prlimit"], File.Exists);

    /// <summary>Whether this system lets processor time, data, files and core dumps be limited.</summary>
    public static bool LimitsResources => Prlimit is not null;

    /// <inheritdoc/>
    public string Description =>
        $"separate process, {limits.CallTime.TotalSeconds:0.#} s for a call, {limits.Memory >> 20} MiB of memory"
        + (LimitsResources ? ", limits on processor time and files" : "; no limits on processor time and files")
        + "; no barrier against reading files or the network";

    /// <inheritdoc/>
    public ProcessStartInfo Confine(ChildProgram program, string folder)
    {
        var start = new ProcessStartInfo { WorkingDirectory = folder, UseShellExecute = false, CreateNoWindow = true };
        var command = (string[])[.. Session(), .. Bounds(program), DotnetHost.Path, program.Assembly, .. program.Arguments];
        start.FileName = command[0];
        command[1..].ToList().ForEach(start.ArgumentList.Add);
        Scrub(start.Environment, program, folder);
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

    /// <summary>Removes the tutor's environment, but for what the runtime needs.</summary>
    private static void Scrub(IDictionary<string, string?> environment, ChildProgram program, string folder)
    {
        var systemRoot = Environment.GetEnvironmentVariable("SystemRoot");
        environment.Clear();
        if (OperatingSystem.IsWindows())
            environment["SystemRoot"] = systemRoot;

        foreach (var name in (string[])["HOME", "USERPROFILE", "TMPDIR", "TEMP", "TMP"])
            environment[name] = folder;

        environment["DOTNET_GCHeapHardLimit"] = $"0x{program.Memory:x}";
        environment["DOTNET_EnableDiagnostics"] = "0";
        environment["DOTNET_EnableWriteXorExecute"] = "0"; // Otherwise the runtime maps shared memory, which the file size limit bounds.
        environment["OMP_NUM_THREADS"] = "1"; // libtorch: tensors of this size gain nothing from threads, and workers run side by side.
    }
}
