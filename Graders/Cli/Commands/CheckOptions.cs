using Grader.Isolation;

namespace Grader.Cli.Commands;

/// <summary>What <c>grader check</c> was asked for.</summary>
internal sealed record CheckOptions(string Input)
{
    /// <summary>Id of the sheet; null for every sheet that has what <see cref="Only"/> names.</summary>
    public string? Sheet { get; init; }

    /// <summary>Folder of a course that does not come with the grader; null for those that do.</summary>
    public string? CourseFolder { get; init; }

    /// <summary>Ids of exercises or checks; all where empty.</summary>
    public IReadOnlyList<string> Only { get; init; } = [];

    /// <summary>The seed of the hand-in, as its feedback shows it, to repeat a failure.</summary>
    public long? Seed { get; init; }

    /// <summary>What the hand-in computes on; null for what the sheet says.</summary>
    public TorchEngine? Torch { get; init; }

    /// <summary>Run the hidden checks too.</summary>
    public bool Hidden { get; init; }

    /// <summary>Leave out the checks that train networks.</summary>
    public bool Quick { get; init; }

    /// <summary>The folder of each resource that the user supplies, by the resource's name.</summary>
    public IReadOnlyDictionary<string, string> Resources { get; init; } = new Dictionary<string, string>();

    /// <summary>Folder for feedback.html, feedback.md, results.json and junit.xml; none where null.</summary>
    public string? Out { get; init; }

    /// <summary>Show every check and all feedback, not only one screen.</summary>
    public bool All { get; init; }

    /// <summary>Annotate the run of a GitHub workflow and write its summary.</summary>
    public bool GitHub { get; init; }
}
