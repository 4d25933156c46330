namespace Grader.Isolation;

/// <summary>What a machine has and lacks for grading.</summary>
/// <param name="machine">What was found on it.</param>
/// <param name="limits">What the code of a hand-in may use.</param>
public sealed class Diagnosis(Machine machine, Limits limits)
{
    private const long MiB = 1L << 20;

    /// <summary>Memory of the judge beside builder and workers; 156 MiB were measured with 1000 hand-ins.</summary>
    private const long JudgeMemory = 256 * MiB;

    private readonly Prerequisites prerequisites = new(machine.HardLimits, machine.Temporary, limits);

    /// <summary>One line for each thing, in the order in which they depend on each other.</summary>
    public IReadOnlyList<Finding> Findings =>
        [Sdk, Isolation, prerequisites.Limits, Cores, Memory, prerequisites.Disk, Home, Encoding, OneHandIn, Torch];

    private Finding Sdk => machine.Sdks.Count > 0
        ? Finding.Ok(".NET", $"runtime {machine.Runtime}, SDK {string.Join(", ", machine.Sdks)}, on {machine.System}")
        : Finding.Note(".NET", $"runtime {machine.Runtime} on {machine.System}, no SDK",
            "Only \"dotnet test\" and \"grader new\" need the SDK: https://dot.net/download");

    private Finding Torch => machine.Torch.Remedy is { } remedy
        ? Finding.Note("TorchSharp", machine.Torch.Text, $"Only \"--torch libtorch\" needs it. {remedy}")
        : Finding.Ok("TorchSharp", machine.Torch.Text);

    private Finding Isolation => machine.ObstacleToIsolation is { } obstacle
        ? Finding.Note("Isolation", $"{machine.Isolation}. {obstacle}",
            "Checking one's own code needs no more. Grade those of others on Linux, or with --isolation process if you trust them.")
        : Finding.Ok("Isolation", machine.Isolation);

    private Finding Cores => machine.Cores > 1
        ? Finding.Ok("Cores", $"{machine.Cores}: as many hand-ins at a time")
        : Finding.Note("Cores", "1: one hand-in at a time", "More cores grade faster, in proportion.");

    private Finding Memory
    {
        get
        {
            var handIns = (machine.Memory - JudgeMemory - limits.BuildMemory) / limits.Memory;
            var (own, handIn, compiler) = (machine.Memory / MiB, limits.Memory / MiB, limits.BuildMemory / MiB);
            var text = $"{own} MiB; a hand-in may use {handIn} MiB, the compiler {compiler} MiB";
            return handIns >= machine.Cores
                ? Finding.Ok("Memory", text)
                : Finding.Note("Memory", text,
                    $"If hand-ins use all that they may, it suffices for fewer than the cores: grade with --jobs {Math.Max(1, handIns)}.");
        }
    }

    private Finding Home => machine.Home is { IsWritable: true } home
        ? Finding.Ok("Home folder", home.Folder)
        : Finding.Note("Home folder",
            machine.Home is { } readOnly ? $"nothing can be written to {readOnly.Folder}" : "the environment names none",
            "Only \"dotnet test\" and \"dotnet tool\" need it: set DOTNET_CLI_HOME to a folder that is yours.");

    private Finding Encoding => machine.Encoding.ToLowerInvariant() is "utf-8" or "utf8"
        ? Finding.Ok("Console", machine.Encoding)
        : Finding.Note("Console", machine.Encoding.Length > 0 ? machine.Encoding : "the locale names no encoding",
            "The grader writes UTF-8. Where ✓ is unreadable, set LANG=C.UTF-8. Files are UTF-8 in any case.");

    private Finding OneHandIn => machine.TrialFailure is { } failure
        ? Finding.Missing("Trial", $"a small hand-in cannot be judged: {failure.ReplaceLineEndings(" ").Trim()}",
            "If all else is ok, please report this with the output of this command.")
        : Finding.Ok("Trial", "a small hand-in was compiled and called in child processes");
}
