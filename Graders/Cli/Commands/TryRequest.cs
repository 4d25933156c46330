using Grader.Authoring.Try;
using Grader.Isolation;

namespace Grader.Cli.Commands;

/// <summary>What <c>grader try</c> was asked for.</summary>
/// <param name="Course">Id or folder of the course.</param>
internal sealed record TryRequest(string Course)
{
    /// <summary>Id of the only sheet that is tried; null for all.</summary>
    public string? Sheet { get; init; }

    /// <summary>Whether the course is built first.</summary>
    public bool Build { get; init; } = true;

    /// <summary>Folder for what is found; null for "try" in the repository.</summary>
    public string? Out { get; init; }

    /// <summary>What the solutions compute on; null for the managed engine.</summary>
    public TorchEngine? Torch { get; init; }

    /// <summary>How much is tried.</summary>
    public TryOptions Options { get; init; } = new();
}
