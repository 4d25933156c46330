using Grader.Grading.Output;
using Grader.Intake;
using Grader.Isolation;

namespace Grader.Grading;

/// <summary>What <c>grader grade</c> was asked for.</summary>
internal sealed record GradeOptions(string Input, string Sheet, string Out)
{
    /// <summary>Folder of a course that does not come with the grader; null for one that does.</summary>
    public string? CourseFolder { get; init; }

    /// <summary>Ids, names or platform keys of hand-ins; all where empty.</summary>
    public IReadOnlyList<string> Only { get; init; } = [];

    /// <summary>How the input is laid out.</summary>
    public LayoutChoice Layout { get; init; }

    /// <summary>The share of the hand-ins that is graded; null for all.</summary>
    public Shard? Shard { get; init; }

    /// <summary>Folders of shards, whose records are joined before grading: whatever they have is not graded again.</summary>
    public IReadOnlyList<string> GradedShards { get; init; } = [];

    /// <summary>Archives or folders of earlier years with which the hand-ins are compared.</summary>
    public IReadOnlyList<string> CompareWith { get; init; } = [];

    /// <summary>Hand-ins at a time.</summary>
    public int Jobs { get; init; } = 1;

    /// <summary>A secret of the tutor's, which seals the journal and gives the inputs; null for the key of the output folder.</summary>
    public string? Key { get; init; }

    /// <summary>What gives the inputs in place of the key, though everybody can foresee it; null for the key.</summary>
    public string? Seed { get; init; }

    /// <summary>How the code of the hand-ins is confined; null for what grading requires.</summary>
    public IsolationLevel? Isolation { get; init; }

    /// <summary>What hand-ins compute on; null for what the sheet says.</summary>
    public TorchEngine? Torch { get; init; }

    /// <summary>Grade again what is recorded.</summary>
    public bool Fresh { get; init; }

    /// <summary>Leave out the checks that train networks.</summary>
    public bool Quick { get; init; }

    /// <summary>Replace whole results by quick ones.</summary>
    public bool ReplaceFull { get; init; }

    /// <summary>The folder of each resource that the user supplies, by the resource's name.</summary>
    public IReadOnlyDictionary<string, string> Resources { get; init; } = new Dictionary<string, string>();

    /// <summary>What the tutor says about groups and times.</summary>
    public CourseFiles Course { get; init; } = new();

    /// <summary>Points as 2,5 in the gradebook.</summary>
    public bool DecimalComma { get; init; }
}
