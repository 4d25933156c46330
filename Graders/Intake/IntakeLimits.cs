using System.Collections.Frozen;
using Grader.Wire;

namespace Grader.Intake;

/// <summary>How much of an archive is read: more is taken for an attack or an accident. And by what its files are known.</summary>
internal sealed record IntakeLimits
{
    /// <summary>The default limits.</summary>
    public static IntakeLimits Default { get; } = new();

    /// <summary>The default limits, for hand-ins that implement these contracts.</summary>
    public static IntakeLimits For(ContractSet contracts) =>
        new() { Contracts = contracts.Contracts.Select(contract => contract.Name).ToFrozenSet(StringComparer.Ordinal) };

    /// <summary>
    /// Names of the interfaces that hand-ins implement: files that implement different ones are parts of one hand-in.
    /// </summary>
    public IReadOnlySet<string> Contracts { get; init; } = FrozenSet<string>.Empty;

    /// <summary>Entries of the whole archive or folder; 1000 hand-ins with their packages stay below it.</summary>
    public int Entries { get; init; } = 500_000;

    /// <summary>Entries of one hand-in, archives inside it included.</summary>
    public int EntriesPerHandIn { get; init; } = 20_000;

    /// <summary>Bytes of one source file. The whole reference solution has about a twentieth of that.</summary>
    public long SourceBytes { get; init; } = 1_000_000;

    /// <summary>Bytes of all source files of one hand-in.</summary>
    public long SourceBytesPerHandIn { get; init; } = 5_000_000;

    /// <summary>Bytes of all documents of one hand-in: essays and photographs of derivations.</summary>
    public long DocumentBytesPerHandIn { get; init; } = 40_000_000;

    /// <summary>Bytes of the archives inside one hand-in, which are unpacked into a temporary file.</summary>
    public long ArchiveBytesPerHandIn { get; init; } = 256_000_000;

    /// <summary>Bytes of everything in a .tar.gz of a whole course, which is rewritten into a temporary file.</summary>
    public long ArchiveBytes { get; init; } = 16_000_000_000;

    /// <summary>Unpacked over packed size. Source code packs to a tenth at best, a zip bomb to a thousandth.</summary>
    public int Ratio { get; init; } = 200;

    /// <summary>How deep archives may lie in archives inside one hand-in.</summary>
    public int Depth { get; init; } = 2;

    /// <summary>Bytes of one file or folder name (UTF-8), as file systems have it.</summary>
    public int NameBytes { get; init; } = 255;
}
