using Grader.Cli.Grading;
using Grader.Isolation;
using Grader.Results;

namespace Grader.Tests.Cli.Commands;

/// <summary>Passes two checks of every hand-in whose source does not say otherwise, and remembers whom it judged.</summary>
internal sealed class FakeJudge : IJudge
{
    private readonly Lock gate = new();

    public List<string> Judged { get; } = [];

    public List<string> Known { get; } = [];

    /// <summary>Taken off the points of every hand-in.</summary>
    public double Deduction { get; init; }

    /// <summary>What a person has to judge of every hand-in.</summary>
    public IReadOnlyList<RubricItem> Rubric { get; init; } = [];

    /// <summary>Called between the first and the second check.</summary>
    public Action<string> Between { get; init; } = _ => { };

    public HandInResult Judge(
        HandInInfo handIn,
        IReadOnlyList<SourceFile> sources,
        IReadOnlyList<CheckResult> known,
        Action<CheckResult> progress,
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
        CheckResult[] checks = [Some.Check("A"), Some.Check("B", second)];
        progress(checks[0]);
        Between(handIn.Id);
        stop.ThrowIfCancellationRequested();
        progress(checks[1]);
        var result = Some.Result(handIn.Id, checks);
        var exercise = result.Exercises[0] with { Points = result.Exercises[0].Points - Deduction, Rubric = Rubric };
        return result with { HandIn = handIn, Exercises = [exercise] };
    }
}
