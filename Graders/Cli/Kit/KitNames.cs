namespace Grader.Cli.Kit;

/// <summary>The names in a kit on which the grader relies when it reads one.</summary>
internal static class KitNames
{
    /// <summary>The file that makes a folder a kit, and says of which sheet.</summary>
    public const string Marker = "kit.yaml";

    /// <summary>The folder with the answers: of a kit, nothing else is graded.</summary>
    public const string Answers = "Exercises";
}
