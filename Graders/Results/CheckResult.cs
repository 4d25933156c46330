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
    /// <summary>The <see cref="Cause"/> where the code overran a time limit.</summary>
    public const string TimeLimit = "time limit";

    /// <summary>Why the check did not pass; null when it passed.</summary>
    public Feedback? Feedback { get; init; }

    /// <summary>
    /// What the student's code did wrong where <see cref="Outcome"/> is <see cref="Outcome.StudentError"/>: <see cref="TimeLimit"/>,
    /// "does not compile" …
    /// </summary>
    public string? Cause { get; init; }

    /// <summary>True where the check gives no points whatever its outcome.</summary>
    [JsonIgnore]
    public bool InformsOnly => Weight == 0;

    /// <summary>True for a check that runs only when a tutor grades.</summary>
    public bool Hidden { get; init; }

    /// <summary>Remarks that cost nothing ("the time input is not scaled to [0, 1]").</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];

    /// <summary>Pictures that explain the verdict.</summary>
    public IReadOnlyList<Picture> Pictures { get; init; } = [];
}
