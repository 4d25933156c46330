using Grader.Wire;

namespace Grader.Isolation;

/// <summary>A child executable and what it may use.</summary>
/// <param name="Assembly">Full path of its main assembly.</param>
/// <param name="Arguments">Its arguments.</param>
/// <param name="Memory">Bytes of managed memory.</param>
/// <param name="ProcessorTime">Processor time over its whole life; null for no bound.</param>
public sealed record ChildProgram(string Assembly, IReadOnlyList<string> Arguments, long Memory, TimeSpan? ProcessorTime)
{
    /// <summary>Memory of a child beyond its managed heap: the runtime itself, its stacks and the compiled code.</summary>
    public const long RuntimeMemory = 512L << 20;

    /// <summary>The same where it computes on libtorch: with the library and all tensors.</summary>
    public const long LibtorchMemory = 2560L << 20;

    /// <summary>Whether it computes on the package TorchSharp in place of the managed engine.</summary>
    public bool OnLibtorch { get; init; }

    /// <summary>The contracts of the course whose hand-ins it serves.</summary>
    public required ContractSet Contracts { get; init; }

    /// <summary>Folders that it reads besides that of its main assembly.</summary>
    public IReadOnlyList<string> MoreFolders { get; init; } = [];

    /// <summary>All files, and folders with all that is in them, that it reads.</summary>
    public IEnumerable<string> Reads => [Path.GetDirectoryName(Assembly)!, .. MoreFolders, .. Contracts.Paths];

    /// <summary>Bytes of private memory in all.</summary>
    public long AllMemory => Memory + (OnLibtorch ? LibtorchMemory : RuntimeMemory);

    /// <summary>
    /// Whether its loops run for long. They are compiled with full optimization at once then, otherwise quickly and again if they go on.
    /// </summary>
    public bool LongLoops { get; init; } = true;

    /// <summary>Bytes of one answer; null for what the wire carries.</summary>
    public int? MaxAnswer { get; init; }
}
