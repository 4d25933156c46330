using System.Text.Json.Serialization;

namespace Grader.Results;

/// <summary>Everything the grader says about one hand-in.</summary>
/// <param name="HandIn">Whose it is and where it came from.</param>
/// <param name="Sheet">Sheet id: "dtu".</param>
/// <param name="Exercises">One entry per exercise, in the order of the sheet.</param>
public sealed record HandInResult(HandInInfo HandIn, string Sheet, IReadOnlyList<ExerciseResult> Exercises)
{
    /// <summary>
    /// The result without what only its own page shows and what is most of it: pictures, notes and console. A large course then fits into
    /// memory.
    /// </summary>
    public HandInResult WithoutPictures() => this with
    {
        Console = null,
        Exercises =
        [
            .. Exercises.Select(exercise => exercise with
            {
                Checks = [.. exercise.Checks.Select(check => check with { Pictures = [], Notes = [] })],
            }),
        ],
    };

    /// <summary>Points of the checks; a person may have changed what some of them give.</summary>
    public double Points => Exercises.Sum(exercise => exercise.Points);

    /// <summary>Points that machine checks can give, bonus exercises aside.</summary>
    public double MaxPoints => Exercises.Where(exercise => !exercise.Bonus).Sum(exercise => exercise.MaxPoints);

    /// <summary>Points earned by machine checks and given by a person: the mark, once <see cref="WaitingItems"/> is 0.</summary>
    public double Total => Exercises.Sum(exercise => exercise.Total);

    /// <summary>Points of checks in which the grader itself failed: neither earned nor lost until a later run judges them.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public double OpenPoints => Exercises.Sum(exercise => exercise.OpenPoints);

    /// <summary><see cref="Total"/> if all open points were earned.</summary>
    [JsonIgnore]
    public double HighestTotal => Exercises.Sum(exercise => exercise.HighestTotal);

    /// <summary>What counts as full marks. <see cref="Total"/> can be more by the points of bonus exercises.</summary>
    public double MaxTotal => Exercises.Where(exercise => !exercise.Bonus).Sum(exercise => exercise.MaxTotal);

    /// <summary>The points that a person can still give on top of <see cref="Total"/>.</summary>
    [JsonIgnore]
    public double WaitingPoints => Exercises.Sum(exercise => exercise.WaitingPoints);

    /// <summary>What the sheet's rule for lateness says; null where the sheet has none.</summary>
    public Lateness? Lateness { get; init; }

    /// <summary>True where the platform says so, or the time of hand-in.</summary>
    [JsonIgnore]
    public bool IsLate => HandIn.Late || Lateness?.Hours > 0;

    /// <summary>The mark is rounded to a multiple of this; null where it is not rounded.</summary>
    public double? Rounding { get; init; }

    /// <summary>Points that lateness costs. Nobody loses more than there is.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public double Deduction => Math.Min(Lateness?.Points ?? 0, Total);

    /// <summary>The mark: <see cref="Total"/> without <see cref="Deduction"/>, rounded as the sheet says.</summary>
    public double Final => FinalOf(Total);

    /// <summary><see cref="Final"/> if all open points were earned.</summary>
    [JsonIgnore]
    public double HighestFinal => FinalOf(HighestTotal);

    /// <summary>How many rubric items with points no person has judged yet.</summary>
    public int WaitingItems => Exercises.Sum(exercise => exercise.Rubric.Count(item => item.IsWaiting));

    /// <summary>What the sheet decides where the literature differs, one sentence each.</summary>
    public IReadOnlyList<string> Policy { get; init; } = [];

    /// <summary>What a person says about lines of the code, by file and line.</summary>
    public IReadOnlyList<LineComment> LineComments { get; init; } = [];

    /// <summary>What a person answers to complaints.</summary>
    public IReadOnlyList<ComplaintAnswer> Answers { get; init; } = [];

    /// <summary>What a reader should know about the hand-in as a whole.</summary>
    public IReadOnlyList<Message> Messages { get; init; } = [];

    /// <summary>What supplied TorchSharp's names to the code, and its version: "managed 0.2.0"; empty where no code ran.</summary>
    public string Torch { get; init; } = "";

    /// <summary>Which isolation was in force: "separate process, time and memory limits".</summary>
    public string Isolation { get; init; } = "";

    /// <summary>True where the points are a student's self-check and no mark.</summary>
    public bool Advisory { get; init; }

    /// <summary>True where training exercises were left out on request.</summary>
    public bool Quick { get; init; }

    /// <summary>Seed from which every check of this hand-in derived its own.</summary>
    public long Seed { get; init; }

    /// <summary>What the student's code wrote to the console, cut to a few kilobytes; text only.</summary>
    public string? Console { get; init; }

    /// <summary>True where the grader itself failed in a check: no verdict, so the hand-in is judged again by a later run.</summary>
    [JsonIgnore]
    public bool HasGraderError =>
        Exercises.SelectMany(exercise => exercise.Checks).Any(check => check.Outcome == Outcome.GraderError);

    private double FinalOf(double total)
    {
        var left = Math.Max(0, total - (Lateness?.Points ?? 0));
        return Rounding is { } step ? Rounded.ToMultiple(left, step) : Math.Round(left, 9);
    }
}

/// <summary>Whose hand-in it is.</summary>
/// <param name="Id">Unique within a run and fit for a file name.</param>
/// <param name="Name">As the learning platform shows it.</param>
/// <param name="ContentHash">SHA-256 over the sources, hexadecimal; equal sources have equal hashes.</param>
public sealed record HandInInfo(string Id, string Name, string ContentHash)
{
    /// <summary>The learning platform's own key for the person or group ("12345" of a Moodle folder), if any.</summary>
    public string? PlatformId { get; init; }

    /// <summary>True where the platform marked the hand-in as late.</summary>
    public bool Late { get; init; }

    /// <summary>When it was handed in, where somebody said so.</summary>
    public DateTimeOffset? SubmittedAt { get; init; }

    /// <summary>Who made it, each by name or platform key: everybody gets the mark. Null where it is one person's.</summary>
    public IReadOnlyList<string>? Members { get; init; }

    /// <summary>Who gets the mark: the members, or the one who handed it in.</summary>
    [JsonIgnore]
    public IReadOnlyList<string> Marked => Members ?? [Name];
}

/// <summary>One exercise of one hand-in.</summary>
/// <param name="Id">"dtu.3.4.elbo".</param>
/// <param name="Title">As the sheet has it.</param>
/// <param name="Points">Points of its checks; a person may have changed what some of them give.</param>
/// <param name="MaxPoints">Points that the machine checks of this exercise can give.</param>
/// <param name="Checks">In the order of the checks' files.</param>
public sealed record ExerciseResult(string Id, string Title, double Points, double MaxPoints, IReadOnlyList<CheckResult> Checks)
{
    /// <summary>True where its points come on top: nobody needs them for full marks.</summary>
    public bool Bonus { get; init; }

    /// <summary>Points of checks in which the grader itself failed: neither earned nor lost until a later run judges them.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public double OpenPoints { get; init; }

    /// <summary>Where the student chooses among parts (see <see cref="CheckResult.Part"/>), how many count; else null.</summary>
    public int? Choose { get; init; }

    /// <summary>What a person has to judge, and for how many points.</summary>
    public IReadOnlyList<RubricItem> Rubric { get; init; } = [];

    /// <summary>
    /// Points earned by machine checks and given by a person. Deductions never make it negative, and points that stand in for those of
    /// checks never make it more than <see cref="MaxTotal"/>.
    /// </summary>
    public double Total => WithMarks(Points);

    /// <summary><see cref="Total"/> if all open points were earned.</summary>
    [JsonIgnore]
    public double HighestTotal => WithMarks(Points + OpenPoints);

    /// <summary>The most that <see cref="Total"/> can be: what the sheet gives for the exercise.</summary>
    public double MaxTotal => Math.Round(MaxPoints + Rubric.Sum(item => item.PointsInMaximum), 9);

    /// <summary>The part of <see cref="MaxTotal"/> for which no person has given a mark yet.</summary>
    [JsonIgnore]
    public double WaitingPoints => Rubric.Where(item => item.IsWaiting).Sum(item => item.PointsInMaximum);

    /// <summary>True where a person has given a mark on an item.</summary>
    [JsonIgnore]
    public bool IsMarked => Rubric.Any(item => item.Mark is not null);

    /// <summary>
    /// The exercise with other results of its checks, and what they give. Where the student chooses among parts, the best ones count. The
    /// points of a check in which the grader itself failed are open.
    /// </summary>
    public ExerciseResult WithChecks(IReadOnlyList<CheckResult> checks)
    {
        var earned = OfBestParts(checks, check => check.Points);
        var highest = OfBestParts(checks, check => check.Outcome == Outcome.GraderError ? check.Worth : check.Points);
        return this with { Checks = checks, Points = earned, OpenPoints = Rounded(highest - earned) };
    }

    /// <summary>The most that checks can give, by the same rule.</summary>
    public double MaxPointsOf(IReadOnlyList<CheckResult> checks) => OfBestParts(checks, check => check.Worth);

    private double OfBestParts(IEnumerable<CheckResult> checks, Func<CheckResult, double> points) => Rounded(checks
        .GroupBy(check => check.Part).Select(part => part.Sum(points)).OrderDescending().Take(Choose ?? 1).Sum());

    /// <summary>Rounded to far less than any point, so that three thirds add up to a whole.</summary>
    private static double Rounded(double points) => Math.Round(points, 9);

    private double WithMarks(double points) =>
        IsMarked ? Math.Clamp(points + Rubric.Sum(item => item.Mark?.Points ?? 0), 0, MaxTotal) : points;
}
