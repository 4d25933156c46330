using System.Diagnostics;
using System.Text;
using Grader.Isolation;
using Grader.Judging;
using Grader.Judging.Running;
using Grader.Judging.Sheets;
using Grader.Results;
using Grader.Tests.Isolation;
using Grader.Tests.KillMatrix;

namespace Grader.Hostile;

/// <summary>One hostile hand-in in real workers: how it ends, and everything that comes out of it.</summary>
internal sealed class HostileRun(IsolationHost host, HostileHandIn handIn, BuiltHandIn built)
{
    private const int MaxMessage = 3000;
    private const double PointsForContract = 100;
    private static readonly TimeSpan consoleDelay = TimeSpan.FromSeconds(2);

    private readonly StringBuilder text = new();
    private readonly List<string> surprises = [];

    /// <summary>What differs from expected.txt.</summary>
    public IReadOnlyList<string> Surprises => surprises;

    /// <summary>Every message, feedback and console text.</summary>
    public string Text => text.ToString();

    /// <summary>Calls each contract once.</summary>
    public void Call()
    {
        using var code = host.Open(built);
        foreach (var expected in handIn.Expected.Calls)
        {
            var (outcome, message) = Probe.Run(code, expected.Subject);
            Compare(expected, EndOf(outcome), message);
        }

        foreach (var message in handIn.Messages.Concat(built.Messages))
            text.AppendLine($"{message}");

        Require(handIn.Expected.Messages, () => Text, "message");
        if (handIn.Expected.Calls.Count > 0)
            Require(handIn.Expected.Console, () => code.ConsoleText, "console text");

        text.AppendLine(code.ConsoleText);
        if (code.ConsoleText.Length > Stage.Limits.Output)
            surprises.Add($"{code.ConsoleText.Length} characters of console text");
    }

    /// <summary>On the package TorchSharp, a signal that the runtime does not explain may be native code's.</summary>
    private static string EndOf(string outcome) => outcome == $"{StudentFault.NativeCrash}" ? $"{StudentFault.Crash}" : outcome;

    /// <summary>Judges contracts by all their checks.</summary>
    public void Grade()
    {
        if (handIn.Expected.Graded.Count == 0)
            return;

        var result = Judge();
        var checks = result.Exercises.SelectMany(exercise => exercise.Checks)
            .DistinctBy(check => check.Check.Split('.')[1]).ToDictionary(check => check.Check.Split('.')[1]);
        foreach (var (exercise, expected) in result.Exercises.Zip(handIn.Expected.Graded))
        {
            if (Math.Abs(exercise.Points - expected.Points) > 0.01)
                surprises.Add($"graded {exercise.Title} {exercise.Points:0.##}");
        }

        foreach (var (name, check) in checks)
        {
            text.AppendLine($"check {name} {check.Outcome} {check.Feedback}");
            if (check.Outcome is Outcome.GraderError or Outcome.NotRun)
                surprises.Add($"{name}: {check.Outcome}");
        }

        foreach (var expected in handIn.Expected.Checks)
            Compare(expected, $"{checks[expected.Subject].Outcome}", checks[expected.Subject].Feedback?.Summary ?? "");

        text.AppendJoin('\n', result.Messages).AppendLine(result.Console);
    }

    private void Compare(Expectation expected, string outcome, string message)
    {
        text.AppendLine($"{expected.Subject} {outcome} {message}");
        if (outcome != expected.Outcome || !message.Contains(expected.Text, StringComparison.Ordinal) || message.Length > MaxMessage)
            surprises.Add($"{expected.Subject} {outcome}, not {expected.Outcome}: {message}");
    }

    /// <summary>Notes the parts that are not there. The last of the console's text may come a moment after the answer.</summary>
    private void Require(IReadOnlyList<string> parts, Func<string> whole, string what)
    {
        var waited = Stopwatch.StartNew();
        IEnumerable<string> Missing() => parts.Where(part => !whole().Contains(part, StringComparison.Ordinal));
        while (Missing().Any() && waited.Elapsed < consoleDelay)
            Thread.Sleep(20);

        surprises.AddRange(Missing().Select(part => $"no {what} \"{part}\""));
    }

    private HandInResult Judge()
    {
        var exercises = handIn.Expected.Graded.Select(graded => Exercise(graded.Contract));
        using var judged = new HandIn(new HandInInfo("h", handIn.Name, built.ContentHash), host.Open(built));
        return new JudgeRun(TrustedJudge.Manifest).Judge(
            judged, new Sheet("hostile", "Hostile hand-ins", [.. exercises]), new JudgeOptions { Hidden = true, Seed = 1 });
    }

    private static SheetExercise Exercise(string contract) =>
        new(contract, contract, PointsForContract, [TrustedJudge.Manifest.ContractsNamed(contract).Single()]);
}
