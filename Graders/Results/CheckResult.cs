using System.Text.Json.Serialization;

namespace Grader.Results;

/// <summary>The verdict on one check of one hand-in.</summary>
/// <param name="Check">Stable id: "NegativeElboChecks.Loss_is_a_sum_over_dimensions".</param>
/// <param name="Exercise">Exercise id of the sheet: "dtu.3.4.elbo".</param>
/// <param name="Title">The check's name as the sentence that a student reads.</param>
/// <param name="Outcome">How it ended.</param>
/// <param name="Weight">The check's share within its exercise (any positive scale); 0 where it only informs.</param>
/// <param name="Cites">Paper and equation, or sheet and exercise.</param>
public sealed record CheckResult(string Check, string Exercise, string Title, Outcome Outcome, double Weight, string Cites)
{
    /// <summary>The <see cref="Cause"/> of a check whose file does not compile. The messages about the hand-in say why.</summary>
    public const string DoesNotCompile = "does not compile";

    /// <summary>The <see cref="Cause"/> where the code overran a time limit.</summary>
    public const string TimeLimit = "time limit";

    /// <summary>The <see cref="Cause"/> where the code asked too much of the objects that it was given.</summary>
    public const string CallBackLimit = "call-back limit";

    /// <summary>The <see cref="Cause"/> where judging the code's answers took more than there is for it.</summary>
    public const string JudgingLimit = "judging limit";

    /// <summary>The <see cref="Cause"/> where the code wrote more than it may.</summary>
    public const string DiskLimit = "disk limit";

    /// <summary>
    /// The points that it gives where it passes: its weight's share of those of its exercise, or of its <see cref="Part"/>. 0 where it only
    /// informs.
    /// </summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public double Worth { get; init; }

    /// <summary>Where the student chooses among the parts of an exercise, the part that the check belongs to; else null.</summary>
    public string? Part { get; init; }

    /// <summary>What a person decided about the check; null where nobody changed it. <see cref="Outcome"/> follows from it.</summary>
    public CheckOverride? Override { get; init; }

    /// <summary>What the check gives: its worth where it passes, or what a person decided.</summary>
    [JsonIgnore]
    public double Points => Override?.Points ?? (Outcome == Outcome.Passed ? Worth : 0);

    /// <summary>Why the check did not pass; null when it passed.</summary>
    public Feedback? Feedback { get; init; }

    /// <summary>
    /// What the student's code did wrong where <see cref="Outcome"/> is <see cref="Outcome.StudentError"/>: <see cref="TimeLimit"/>,
    /// "does not compile" …
    /// </summary>
    public string? Cause { get; init; }

    /// <summary>Where the class begins that the check judges; null where the check passed, or where that is not known.</summary>
    public SourcePlace? Place { get; init; }

    /// <summary>True where the check gives no points whatever its outcome.</summary>
    [JsonIgnore]
    public bool InformsOnly => Weight == 0;

    /// <summary>The check with what a person decided.</summary>
    /// <param name="points">What it gives now.</param>
    /// <param name="passes">Whether it passes now.</param>
    /// <param name="reason">For the student to read.</param>
    public CheckResult Overridden(double points, bool passes, string reason) => this with
    {
        Outcome = passes ? Outcome.Passed : Outcome.Failed,
        Override = new(Override?.Found ?? Outcome, points, reason),
    };

    /// <summary>The check as the machine found it.</summary>
    public CheckResult WithoutOverride() => Override is { } decided ? this with { Outcome = decided.Found, Override = null } : this;

    /// <summary>True for a check that runs only when a tutor grades.</summary>
    public bool Hidden { get; init; }

    /// <summary>Remarks that cost nothing ("the time input is not scaled to [0, 1]").</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];

    /// <summary>Pictures that explain the verdict.</summary>
    public IReadOnlyList<Picture> Pictures { get; init; } = [];
}
