using Grader.Judging.Limiting;
using Grader.Judging.Resources;
using Grader.Results;

namespace Grader.Judging.Running;

/// <summary>How a hand-in is judged.</summary>
public sealed record JudgeOptions
{
    /// <summary>The tutor's key. The seed of a hand-in derives from it and from the sources.</summary>
    public string Key { get; init; } = "";

    /// <summary>The hand-in's seed itself, to repeat an earlier run; null to derive it from <see cref="Key"/>.</summary>
    public long? Seed { get; init; }

    /// <summary>Leaves out the checks that train networks. They count as not run.</summary>
    public bool Quick { get; init; }

    /// <summary>Runs and counts the hidden checks too: when a tutor grades. Otherwise they are "not run" and count for nothing.</summary>
    public bool Hidden { get; init; }

    /// <summary>Runs a check even where one that it needs has not passed. For tests of the checks; marks never come of it.</summary>
    public bool IgnoreNeeds { get; init; }

    /// <summary>Marks the result as a student's own check and no mark.</summary>
    public bool Advisory { get; init; }

    /// <summary>What the judge itself may use for the checks.</summary>
    public CheckLimits Limits { get; init; } = new();

    /// <summary>
    /// Judges only what is named here: ids of exercises, of checks, of fixtures ("NegativeElboChecks") or contracts ("INegativeElbo"),
    /// with the checks they need; everything where empty. Exercises without a named check are left out of the result.
    /// </summary>
    public IReadOnlyList<string> Only { get; init; } = [];

    /// <summary>How the author of a hand-in checks it, up to the options: the beginning of what repeats a failure.</summary>
    public string CheckCommand { get; init; } = JudgeContext.AnyCheckCommand;

    /// <summary>Data that is used in place of what the checks contain.</summary>
    public GivenResources Resources { get; init; } = GivenResources.None;

    /// <summary>
    /// Verdicts of an earlier, interrupted run. Their checks do not run again, except those in which the grader itself failed.
    /// </summary>
    public IReadOnlyList<CheckResult> Known { get; init; } = [];

    /// <summary>Called with each verdict as soon as it is reached.</summary>
    public Action<CheckResult>? Progress { get; init; }
}
