namespace Grader.Isolation;

/// <summary>What was found on this machine. Sizes are in bytes.</summary>
public sealed record Machine
{
    /// <summary>Name and version of the operating system.</summary>
    public required string System { get; init; }

    /// <summary>Version of the .NET runtime.</summary>
    public required string Runtime { get; init; }

    /// <summary>Versions of the .NET SDK beside the runtime.</summary>
    public required IReadOnlyList<string> Sdks { get; init; }

    /// <summary>The package TorchSharp, or why it is not used, and what to do about that; null where it loads.</summary>
    public required (string Text, string? Remedy) Torch { get; init; }

    /// <summary>What confines the code of hand-ins, as text.</summary>
    public required string Isolation { get; init; }

    /// <summary>Why it is less than grading requires; null where it is enough.</summary>
    public required string? ObstacleToIsolation { get; init; }

    /// <summary>The hard limits of this process by the names that Linux gives them; those that there are.</summary>
    public required IReadOnlyDictionary<string, long> HardLimits { get; init; }

    /// <summary>Processor cores.</summary>
    public required int Cores { get; init; }

    /// <summary>Memory that this process and its children may use.</summary>
    public required long Memory { get; init; }

    /// <summary>The folder for temporary files.</summary>
    public required Place Temporary { get; init; }

    /// <summary>The user's own folder; null where the environment names none.</summary>
    public required Place? Home { get; init; }

    /// <summary>The encoding of the console, as the locale or the system names it; empty where it names none.</summary>
    public required string Encoding { get; init; }

    /// <summary>Why a small hand-in could not be compiled and called in child processes; null where it could.</summary>
    public required string? TrialFailure { get; init; }
}
