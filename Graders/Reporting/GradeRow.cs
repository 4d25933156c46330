using Grader.Results;

namespace Grader.Reporting;

/// <summary>One row of the tables for a tutor: the points of one hand-in and how its checks ended, without the feedback.</summary>
/// <param name="HandIn">Whose hand-in it is.</param>
/// <param name="Sheet">Sheet id: "dtu".</param>
/// <param name="Cells">One for each exercise, in the order of the sheet; none where the grader failed on the whole hand-in.</param>
public sealed record GradeRow(HandInInfo HandIn, string Sheet, IReadOnlyList<GradeCell> Cells)
{
    /// <summary>Points earned by machine checks.</summary>
    public double Points { get; init; }

    /// <summary>Points that machine checks can give, bonus exercises aside.</summary>
    public double MaxPoints { get; init; }

    /// <summary>Points earned by machine checks and given by a person.</summary>
    public double Total { get; init; }

    /// <summary><see cref="Total"/> if the points of checks in which the grader failed were all earned.</summary>
    public double HighestTotal { get; init; }

    /// <summary>True where the grader failed on the whole hand-in, so that nothing is known of its points.</summary>
    public bool IsUnjudged => Cells.Count == 0 && Has(MessageKind.GraderError);

    /// <summary>What counts as full marks.</summary>
    public double MaxTotal { get; init; }

    /// <summary>Points that lateness costs.</summary>
    public double Deduction { get; init; }

    /// <summary>The mark: <see cref="Total"/> without <see cref="Deduction"/>, rounded as the sheet says.</summary>
    public double Final { get; init; }

    /// <summary><see cref="Final"/> if the points of checks in which the grader failed were all earned.</summary>
    public double HighestFinal { get; init; }

    /// <summary>What the sheet's rule for lateness says; null where the sheet has none.</summary>
    public Lateness? Lateness { get; init; }

    /// <summary>True where the sheet says something about lateness or rounding, so that the mark may differ from the points.</summary>
    public bool HasMark { get; init; }

    /// <summary>True where the platform says so, or the time of hand-in.</summary>
    public bool IsLate { get; init; }

    /// <summary>True where nothing of the hand-in was judged, so that it has no mark: neither by checks nor by a person.</summary>
    public bool IsEmpty => !Cells.Any(cell => cell.IsJudged);

    /// <summary>The points that a person can still give.</summary>
    public double WaitingPoints { get; init; }

    /// <summary>How many rubric items no person has judged yet.</summary>
    public int WaitingItems { get; init; }

    /// <summary>The outcomes of the visible checks that occur, with how often.</summary>
    public IReadOnlyList<(Outcome Outcome, int Count)> Outcomes { get; init; } = [];

    /// <summary>Which checks a person changed, and why: "Loss is a sum: the name of the class differs".</summary>
    public IReadOnlyList<string> Changes { get; init; } = [];

    /// <summary>What a reader should know about the hand-in as a whole.</summary>
    public IReadOnlyList<Message> Messages { get; init; } = [];

    /// <summary>True where training exercises were left out on request.</summary>
    public bool Quick { get; init; }

    /// <summary>True where the points are a self-check and no mark.</summary>
    public bool Advisory { get; init; }

    /// <summary>What supplied TorchSharp's names to the code, and its version; empty where no code ran.</summary>
    public string Torch { get; init; } = "";

    /// <summary>Which isolation was in force; empty where no code ran.</summary>
    public string Isolation { get; init; } = "";

    /// <summary>The row of a result.</summary>
    public static GradeRow Of(HandInResult result)
    {
        var cells = result.Exercises.Select(exercise => GradeCell.Of(exercise, result.Sheet));
        return new(result.HandIn, result.Sheet, [.. cells])
        {
            Points = result.Points,
            MaxPoints = result.MaxPoints,
            Total = result.Total,
            HighestTotal = result.HighestTotal,
            MaxTotal = result.MaxTotal,
            Deduction = result.Deduction,
            Final = result.Final,
            HighestFinal = result.HighestFinal,
            Lateness = result.Lateness,
            IsLate = result.IsLate,
            HasMark = result.HasMark(),
            WaitingPoints = result.WaitingPoints,
            WaitingItems = result.WaitingItems,
            Outcomes = [.. result.Outcomes()],
            Changes = [.. result.Exercises.SelectMany(exercise => exercise.Checks).Where(check => check.Override is not null)
                .Select(check => $"{check.Title}: {check.Override!.Reason}")],
            Messages = result.Messages,
            Quick = result.Quick,
            Advisory = result.Advisory,
            Isolation = result.Isolation,
            Torch = result.Torch,
        };
    }

    /// <summary>What counts as full marks in a whole table: the same for all, and for a hand-in on which the grader failed, too.</summary>
    public static double MaximumOf(IEnumerable<GradeRow> rows) => rows.Select(row => row.MaxTotal).DefaultIfEmpty(0).Max();

    /// <summary>True unless every visible check that ran found its part not attempted.</summary>
    public bool IsAttempted => Outcomes.Any(entry => entry.Outcome is not (Outcome.NotAttempted or Outcome.Skipped or Outcome.NotRun));

    /// <summary>True where a visible check has this outcome.</summary>
    public bool Has(Outcome outcome) => Outcomes.Any(entry => entry.Outcome == outcome);

    /// <summary>True where a message is of this kind.</summary>
    public bool Has(MessageKind kind) => Messages.Any(message => message.Kind == kind);
}

/// <summary>One exercise in a <see cref="GradeRow"/>.</summary>
/// <param name="Id">"dtu.3.4.elbo".</param>
/// <param name="ShortId">Without the sheet: "3.4.elbo".</param>
/// <param name="Total">Points earned and given by a person.</param>
/// <param name="HighestTotal"><paramref name="Total"/> if the points of checks in which the grader failed were all earned.</param>
/// <param name="MaxTotal">The most that <paramref name="Total"/> can be.</param>
/// <param name="MaxTotalText"><paramref name="MaxTotal"/> as reports show it: "4", or "+1" for a bonus exercise.</param>
/// <param name="WaitingPoints">The part of <paramref name="MaxTotal"/> that a person can still give.</param>
/// <param name="IsMarked">True where a person has given points.</param>
/// <param name="Outcomes">How its visible checks ended.</param>
public sealed record GradeCell(
    string Id, string ShortId, double Total, double HighestTotal, double MaxTotal, string MaxTotalText, double WaitingPoints,
    bool IsMarked, IReadOnlySet<Outcome> Outcomes)
{
    /// <summary>True where points are lost whatever a person still gives.</summary>
    public bool LacksPoints => Math.Round(Total + WaitingPoints - MaxTotal, 9) < 0;

    /// <summary>True where a part is not attempted, and no other has failed or given a point.</summary>
    public bool IsNotAttempted => Outcomes.Contains(Outcome.NotAttempted) && !Outcomes.Contains(Outcome.Failed) && Total == 0;

    /// <summary>
    /// False where nothing is known: left out of a quick run, for a person alone who has not marked it, or the grader itself failed, in the
    /// checks or in what they need.
    /// </summary>
    public bool IsJudged => IsMarked || Outcomes.SetEquals([Outcome.Skipped])
        || Outcomes.Any(outcome => outcome is not (Outcome.NotRun or Outcome.GraderError or Outcome.Skipped));

    /// <summary>True where some checks did not run, as those that train in a quick run, and those that ran cost no points.</summary>
    public bool IsJudgedInPart => Outcomes.Contains(Outcome.NotRun) && Outcomes.IsSubsetOf([Outcome.NotRun, Outcome.Passed]);

    internal static GradeCell Of(ExerciseResult exercise, string sheet) => new(
        exercise.Id,
        exercise.ShortId(sheet),
        exercise.Total,
        exercise.HighestTotal,
        exercise.MaxTotal,
        exercise.MaxTotalText(),
        exercise.WaitingPoints,
        exercise.IsMarked,
        exercise.VisibleChecks().Select(check => check.Outcome).ToHashSet());
}
