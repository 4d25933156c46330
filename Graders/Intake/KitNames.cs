namespace Grader.Intake;

/// <summary>The names in a kit on which the grader relies when it reads one.</summary>
internal static class KitNames
{
    /// <summary>The file that makes a folder a kit, and says of which sheet.</summary>
    public const string Marker = "kit.yaml";

    /// <summary>The assembly that passes the names of the engine on to the package TorchSharp.</summary>
    public const string Forwards = "packages/libtorch/Grader.Torch.dll";

    /// <summary>The folder with the answers: of a kit, nothing else is graded.</summary>
    public const string Answers = "Exercises";

    /// <summary>The first parts of the paths of a kit's own files. "packages" and "feedback" are made.</summary>
    public static readonly IReadOnlySet<string> Own = new HashSet<string>(StringComparer.Ordinal)
    {
        ".devcontainer", ".editorconfig", ".gitignore", ".gitlab-ci.yml", ".github", ".config",
        Marker, "README.md", "Kit.slnx", "Directory.Build.props", "nuget.config",
        Answers, "Checks", "packages", "feedback",
    };
}
