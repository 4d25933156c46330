namespace Grader.Cli.Kit;

/// <summary>The names in a kit on which the grader relies when it reads one.</summary>
internal static class KitNames
{
    /// <summary>The file that makes a folder a kit, and says of which sheet.</summary>
    public const string Marker = "kit.yaml";

    /// <summary>The assembly that passes the names of the engine on to the package TorchSharp.</summary>
    public const string Forwards = "packages/libtorch/Grader.Torch.dll";

    /// <summary>The folder with the answers: of a kit, nothing else is graded.</summary>
    public const string Answers = "Exercises";
}
