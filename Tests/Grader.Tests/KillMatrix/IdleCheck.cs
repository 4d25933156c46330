namespace Grader.Tests.KillMatrix;

/// <summary>A check that catches no mutant, and why it is there.</summary>
internal sealed record IdleCheck
{
    /// <summary>Lists those of a course.</summary>
    public const string File = "idle-checks.yaml";

    public static IReadOnlyList<IdleCheck> All { get; } =
        [.. Repository.CourseFiles("fixtures", File).SelectMany(Yaml.Read<List<IdleCheck>>)];

    /// <summary>Its id.</summary>
    public string Check { get; init; } = "";

    public string Why { get; init; } = "";
}
