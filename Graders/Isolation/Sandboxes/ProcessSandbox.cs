using Grader.Wire;

namespace Grader.Isolation;

/// <summary>
/// The simplest sandbox: a process of its own with an empty environment and a memory limit on its managed heap and, on Linux, limits on
/// data, processor time, file size, open files and core dumps. It does not prevent code from reading files or using the network.
/// </summary>
public sealed class ProcessSandbox(Limits limits) : ISandbox
{
    /// <inheritdoc/>
    public IsolationLevel Level => IsolationLevel.Process;

    /// <inheritdoc/>
    public string Description => $"separate process, {LimitsText}; no barrier against reading files or the network";

    /// <summary>The limits, as text for the report.</summary>
    internal string LimitsText =>
        $"{limits.CallTime.TotalSeconds:0.#} s for a call, {limits.Memory >> 20} MiB of memory"
        + (OperatingSystem.IsLinux() ? ", limits on processor time and files" : "; no limits on processor time and files")
        + ControlGroups.Current.Text;

    /// <inheritdoc/>
    public ChildCommand Confine(ChildProgram program, string folder) => Command(program, folder, filterSystemCalls: false);

    /// <summary>The command, where the child is also to filter its system calls.</summary>
    internal ChildCommand Command(ChildProgram program, string folder, bool filterSystemCalls)
    {
        var seconds = (long)(program.ProcessorTime ?? TimeSpan.Zero).TotalSeconds;
        var own = new OwnLimits(program.AllMemory, limits.FileSize, limits.OpenFiles, seconds, filterSystemCalls);
        var contracts = ContractArguments.Of(program.Contracts);
        return new(
            DotnetHost.Path,
            [.. DotnetHost.SameRuntime, program.Assembly, .. own.Arguments, .. contracts, .. program.Arguments],
            folder,
            ChildEnvironment.Of(program, folder));
    }
}
