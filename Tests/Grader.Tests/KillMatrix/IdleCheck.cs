namespace Grader.Tests.KillMatrix;

/// <summary>A check that catches no mutant, and why it is there.</summary>
internal sealed record IdleCheck
{
    /// <summary>Lists them all.</summary>
    public const string File = $"{KnownSolutions.MutantsFolder}/idle-checks.yaml";

    public static IReadOnlyList<IdleCheck> All { get; } = Yaml.Read<List<IdleCheck>>(File);

    /// <summary>Its id.</summary>
    public string Check { get; init; } = "";

    public string Why { get; init; } = "";
}
