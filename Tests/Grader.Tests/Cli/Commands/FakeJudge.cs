using Grader.Grading;
using Grader.Results;

namespace Grader.Tests.Cli.Commands;

/// <summary>
/// Judges by two checks, A and B, of which B fails where a source contains "wrong"; where it contains "DIE", a process has died; where
/// it contains "SLEEP", A ends at a time limit. Notes which hand-ins it judged.
/// </summary>
internal sealed class FakeJudge : IJudge
{
    private readonly Lock gate = new();

    /// <summary>Ids of the hand-ins, in the order in which they were judged.</summary>
    public List<string> Judged { get; } = [];

    /// <summary>Hand-in and check of every result that an earlier, interrupted grading had recorded: "bob A".</summary>
    public List<string> Known { get; } = [];

    /// <summary>Subtracted from the points of every hand-in.</summary>
    public double Deduction { get; init; }

    /// <summary>What a person has to judge of every hand-in.</summary>
    public IReadOnlyList<RubricItem> Rubric { get; init; } = [];

    /// <summary>The weight of the second check; 0 makes it inform only.</summary>
    public double WeightOfSecond { get; init; } = 1;

    /// <summary>Whether the code of each hand-in writes the name of each check that runs to its console.</summary>
    public bool Prints { get; init; }

    /// <summary>Whether the first check fails for every hand-in, as on a machine that is broken.</summary>
    public bool Contradicts { get; init; }

    /// <summary>What the second check shows.</summary>
    public IReadOnlyList<Picture> Pictures { get; init; } = [];

    /// <summary>Called between the first and the second check.</summary>
    public Action<string> BetweenChecks { get; init; } = _ => { };

    public HandInResult Judge(
        HandInInfo handIn,
        IReadOnlyList<SourceFile> sources,
        IReadOnlyList<CheckResult> known,
        Action<CheckResult, bool> progress,
        CancellationToken stop)
    {
        lock (gate)
        {
            Judged.Add(handIn.Id);
            Known.AddRange(known.Select(check => $"{handIn.Id} {check.Check}"));
        }
        var text = string.Concat(sources.Select(source => source.Text));
        if (text.Contains("BREAK THE GRADER", StringComparison.Ordinal))
            throw new InvalidOperationException("Something in the grader broke.");
        var second = text.Contains("wrong", StringComparison.Ordinal) ? Outcome.Failed : Outcome.Passed;
        var first = text.Contains("SLEEP", StringComparison.Ordinal)
            ? ToyResults.Check("A", Outcome.StudentError) with { Cause = CheckResult.TimeLimit }
            : ToyResults.Check("A", Contradicts ? Outcome.Failed : Outcome.Passed);
        CheckResult[] checks = [first, ToyResults.Check("B", second) with { Weight = WeightOfSecond, Pictures = Pictures }];
        progress(checks[0], Prints);
        BetweenChecks(handIn.Id);
        stop.ThrowIfCancellationRequested();
        progress(checks[1], Prints);
        var result = ToyResults.Result(handIn.Id, checks);
        var exercise = result.Exercises[0] with { Points = result.Exercises[0].Points - Deduction, Rubric = Rubric };
        return result with
        {
            HandIn = handIn,
            Console = Prints ? string.Concat(checks.Select(check => check.Check).Except(known.Select(check => check.Check))) : "",
            Exercises = [exercise],
            Messages = text.Contains("DIE", StringComparison.Ordinal) ? [new(MessageKind.ProcessDied, "", 0, "It ended in B.")] : [],
        };
    }
}
