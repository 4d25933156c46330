using Grader.Isolation;
using Grader.Judging.Resources;
using Grader.Results;

namespace Grader.Judging.Sheets;

/// <summary>One exercise sheet: which contracts belong to which exercise, and what each exercise is worth.</summary>
/// <param name="Id">"dtu".</param>
/// <param name="Title">Course and sheet, as students know it.</param>
/// <param name="Exercises">In the order of the sheet.</param>
public sealed record Sheet(string Id, string Title, IReadOnlyList<SheetExercise> Exercises)
{
    /// <summary>What this sheet decides where the literature differs, one sentence each.</summary>
    public IReadOnlyList<string> Policy { get; init; } = [];

    /// <summary>What hand-ins compute on.</summary>
    public TorchEngine Torch { get; init; }

    /// <summary>Time for the code of one hand-in over all its calls; null for the grader's own limit.</summary>
    public TimeSpan? Budget { get; init; }

    /// <summary>How its points become a mark.</summary>
    public MarkRules Rules { get; init; } = new();

    /// <summary>How many checks run at grading only and are not part of this grader; more than none in a student's kit.</summary>
    public int HiddenChecks { get; init; }

    /// <summary>Data that a user may supply for its exercises.</summary>
    public IReadOnlyList<SheetResource> Resources { get; init; } = [];
}

/// <summary>One exercise of a sheet.</summary>
/// <param name="Id">"dtu.3.4.elbo".</param>
/// <param name="Title">As the sheet has it.</param>
/// <param name="Points">What the sheet gives for it: its checks and the positive items of its rubric add up to this.</param>
/// <param name="Contracts">The contracts whose checks judge it; none where only a person can.</param>
public sealed record SheetExercise(string Id, string Title, double Points, IReadOnlyList<Type> Contracts)
{
    /// <summary>What the checks of single contracts give; the others share the rest by the weights of their checks.</summary>
    public IReadOnlyDictionary<Type, double> ContractPoints { get; init; } = new Dictionary<Type, double>();

    /// <summary>
    /// How many of the contracts are asked for where the student chooses among them: the best ones count, each the same. Null for all.
    /// </summary>
    public int? Choose { get; init; }

    /// <summary>True where its points come on top: nobody needs them for full marks.</summary>
    public bool Bonus { get; init; }

    /// <summary>What a person has to judge.</summary>
    public IReadOnlyList<RubricItem> Rubric { get; init; } = [];

    /// <summary>The part of <see cref="Points"/> that a person gives.</summary>
    public double RubricPoints => Rounded(Rubric.Sum(item => item.PointsInMaximum));

    /// <summary>The part of <see cref="Points"/> that the checks give.</summary>
    public double CheckPoints => Rounded(Points - RubricPoints);

    /// <summary>The part of <see cref="CheckPoints"/> for the contracts without <see cref="ContractPoints"/>.</summary>
    public double SharedPoints => Rounded(CheckPoints - ContractPoints.Values.Sum());

    /// <summary>Rounded to far less than any point, so that three thirds add up to a whole.</summary>
    private static double Rounded(double points) => Math.Round(points, 9);
}
