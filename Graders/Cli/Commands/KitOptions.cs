using Grader.Isolation;

namespace Grader.Cli.Commands;

/// <summary>What <c>grader kit</c> was asked for.</summary>
/// <param name="Sheet">Id of the sheet: "dtu".</param>
/// <param name="Out">The folder to make.</param>
internal sealed record KitOptions(string Sheet, string Out)
{
    /// <summary>What the students compute on; null for what the sheet says.</summary>
    public TorchEngine? Torch { get; init; }

    /// <summary>Folder of a course that does not come with the grader; null for those that do.</summary>
    public string? CourseFolder { get; init; }
}
