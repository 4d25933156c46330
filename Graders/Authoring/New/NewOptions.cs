namespace Grader.Authoring.New;

/// <summary>What <c>grader new</c> was asked for.</summary>
/// <param name="Exercise">Id of the exercise: "dtu.3.6". The part before the first dot is the sheet.</param>
/// <param name="Contract">
/// Topic and contract, "Flows.ICouplingLayer", or the contract alone in a course's own repository; null where a person judges.
/// </param>
internal sealed record NewOptions(string Exercise, string? Contract)
{
    /// <summary>Title of the exercise, where the sheet does not have it yet.</summary>
    public string Title { get; init; } = "As the sheet has it";

    /// <summary>Points of the exercise, where the sheet does not have it yet.</summary>
    public double Points { get; init; } = 1;

    /// <summary>What a contract in a course's own repository takes and gives, to begin with.</summary>
    public AnswerForm Form { get; init; }

    /// <summary>A folder of the repository.</summary>
    public string Folder { get; init; } = ".";
}
