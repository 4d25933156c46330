namespace Grader.Judging.Mutants;

/// <summary>One replacement in the sources of the solutions.</summary>
public sealed record Edit
{
    /// <summary>The file, relative to the folder of solutions: "Diffusion/AncestralSampler.cs"; or its name alone.</summary>
    public string File { get; init; } = "";

    /// <summary>A text that stands in the file exactly once.</summary>
    public string Replace { get; init; } = "";

    /// <summary>What stands there instead.</summary>
    public string With { get; init; } = "";
}
