namespace Grader.Isolation;

/// <summary>What a machine must give before anything is graded: otherwise the grader, or the process of a hand-in, fails midway.</summary>
/// <param name="hardLimits">The hard limits of this process by the names that Linux gives them; those that there are.</param>
/// <param name="temporary">The folder for temporary files.</param>
/// <param name="limits">What the code of a hand-in may use.</param>
public sealed class Prerequisites(IReadOnlyDictionary<string, long> hardLimits, Place temporary, Limits limits)
{
    private const long MiB = 1L << 20;

    /// <summary>Less free space than this, and not even the processes' own files fit.</summary>
    private const long LeastDisk = 100 * MiB;

    /// <summary>The runtime reserves address space in advance; with 4000 MB, the processes of hand-ins did not start.</summary>
    private const long LeastAddressSpace = 7500 * MiB;

    /// <summary>Those of this machine.</summary>
    public static Prerequisites OfThisMachine(Limits limits) =>
        new(HardLimits.OfThisProcess(), Place.Of(Path.GetTempPath()), limits);

    /// <summary>Whether the limits of this process let its children start.</summary>
    public Finding Limits
    {
        get
        {
            (string Name, long Least)[] wanted =
            [
                (HardLimits.FileSize, limits.FileSize),
                (HardLimits.DataSize, Math.Max(limits.Memory, limits.BuildMemory) + ChildProgram.RuntimeMemory),
                (HardLimits.AddressSpace, LeastAddressSpace),
            ];
            var tooLow = wanted.Select(limit => hardLimits.TooLow(limit.Name, limit.Least)).OfType<string>().ToList();
            return tooLow.Count == 0
                ? Finding.Ok("Limits", "none that would stop a child process")
                : Finding.Missing("Limits", string.Join("; ", tooLow), HardLimits.Remedy);
        }
    }

    /// <summary>Whether temporary files can be written.</summary>
    public Finding Disk => temporary switch
    {
        { IsWritable: false } closed => Finding.Missing("Disk", $"nothing can be written to {closed.Folder}, where temporary files go",
            $"Name a folder that exists and is yours in the environment variable {TemporaryVariable}."),
        { Free: < LeastDisk } full => Finding.Missing("Disk", $"{full.Free / MiB} MiB free in {full.Folder}, where temporary files go",
            $"{LeastDisk / MiB} MiB are needed: free some, or name another folder in the environment variable {TemporaryVariable}."),
        var place => Finding.Ok("Disk", $"{place.Free / MiB} MiB free in {place.Folder}, where temporary files go"),
    };

    /// <summary>Why nothing can be graded, with the remedy; null where it can be.</summary>
    public string? Refusal => ((Finding[])[Limits, Disk]).FirstOrDefault(finding => finding.Level == FindingLevel.Missing) is { } missing
        ? $"{missing.Text}. {missing.Remedy}"
        : null;

    private static string TemporaryVariable => OperatingSystem.IsWindows() ? "TEMP" : "TMPDIR";
}
