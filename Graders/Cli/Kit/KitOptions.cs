using Grader.Isolation;

namespace Grader.Cli.Kit;

/// <summary>What <c>grader kit</c> was asked for.</summary>
/// <param name="Sheet">Id of the sheet: "dtu".</param>
/// <param name="Out">The folder to make.</param>
internal sealed record KitOptions(string Sheet, string Out)
{
    /// <summary>What the students compute on; null for what the sheet says.</summary>
    public TorchEngine? Torch { get; init; }

    /// <summary>A folder of the grader's repository.</summary>
    public string Folder { get; init; } = ".";
}
