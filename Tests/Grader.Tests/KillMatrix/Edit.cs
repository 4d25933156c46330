namespace Grader.Tests.KillMatrix;

/// <summary>One replacement in the text of the reference.</summary>
internal sealed record Edit
{
    /// <summary>The file that is edited, relative to Reference/Solutions: "Diffusion/AncestralSampler.cs".</summary>
    public string File { get; init; } = "";

    /// <summary>A text that stands in the file exactly once.</summary>
    public string Replace { get; init; } = "";

    /// <summary>What stands there instead.</summary>
    public string With { get; init; } = "";
}
