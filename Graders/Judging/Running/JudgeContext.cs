using Grader.Judging.Chance;
using Grader.Judging.Limiting;
using Grader.Judging.Resources;
using Grader.Judging.Sheets;
using Grader.Results;

namespace Grader.Judging.Running;

/// <summary>How a hand-in is judged: what its checks may ask beside its code.</summary>
internal sealed record JudgeContext
{
    /// <summary>How a hand-in is checked whose folder is not known here.</summary>
    public const string AnyCheckCommand = "grader check <folder>";

    /// <summary>The seed from which every check derives its own.</summary>
    public required long Seed { get; init; }

    /// <summary>True when a tutor grades: hidden checks run.</summary>
    public bool Hidden { get; init; }

    /// <summary>True where a check runs even though a check that it needs did not pass.</summary>
    public bool IgnoreNeeds { get; init; }

    /// <summary>How its author checks it, up to the options.</summary>
    public string CheckCommand { get; init; } = AnyCheckCommand;

    /// <summary>Data that is used in place of what the checks contain.</summary>
    public GivenResources Resources { get; init; } = GivenResources.None;

    /// <summary>What the judge may still use for its checks.</summary>
    public JudgingBudget Budget { get; init; } = new(new CheckLimits());

    /// <summary>The exercise of each contract; empty where the hand-in is judged without a sheet.</summary>
    public IReadOnlyDictionary<Type, string> Exercises { get; init; } = new Dictionary<Type, string>();

    /// <summary>The context without a sheet.</summary>
    public static JudgeContext Of(HandInInfo handIn) => new() { Seed = Seeds.OfHandIn(key: "", handIn.ContentHash) };

    /// <summary>The context of a grading by a sheet.</summary>
    public static JudgeContext Of(HandInInfo handIn, Sheet sheet, JudgeOptions options) => new()
    {
        Seed = options.Seed ?? Seeds.OfHandIn(options.Key, handIn.ContentHash),
        Hidden = options.Hidden,
        IgnoreNeeds = options.IgnoreNeeds,
        CheckCommand = options.CheckCommand,
        Resources = options.Resources,
        Budget = new(options.Limits),
        Exercises = sheet.Exercises
            .SelectMany(exercise => exercise.Contracts, (exercise, contract) => (contract, exercise.Id)).ToDictionary(),
    };
}
