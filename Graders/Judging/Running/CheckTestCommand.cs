using Grader.Judging.Chance;
using Grader.Judging.Laws.Calls;
using Grader.Judging.Manifests;
using Grader.Results;
using NUnit.Framework.Interfaces;
using NUnit.Framework.Internal;
using NUnit.Framework.Internal.Commands;

namespace Grader.Judging.Running;

/// <summary>NUnit's command for a check: runs it, records the verdict with the hand-in, and reports it to NUnit.</summary>
internal sealed class CheckTestCommand(TestCommand inner) : DelegatingTestCommand(inner)
{
    /// <summary>
    /// The share of a contract's other checks that must pass before a law counts that wrong answers keep, too. One mistake leaves more.
    /// </summary>
    private const double LeastRight = 0.25;

    /// <summary>
    /// Where such a law cannot count, it is judged for its message, which names a cause; but not where calls take longer than this. One
    /// that prints for 2.5 s was repeated for 140 s.
    /// </summary>
    private static readonly TimeSpan slow = TimeSpan.FromSeconds(0.5);

    public override TestResult Execute(TestExecutionContext context)
    {
        var checks = context.TestObject as ContractChecks
            ?? throw new InvalidOperationException(
                $"{Test.FullName} is a check, but its fixture does not derive from ContractChecks<TContract>.");
        var check = CheckDescription.Of(checks.GetType(), Test.Method!.MethodInfo);
        var verdict = new Verdict(check, checks.HandIn.ExerciseOf(check.Contract) ?? "");
        if (checks.HandIn.Context.Budget.Unended is not null)
        {
            NUnitOutcome.Report(context.CurrentResult, verdict.NotRun());
            return context.CurrentResult;
        }

        var result = Judge(context, checks, check, verdict);
        checks.HandIn.Evidence.Record(result);
        if (check.Derived is null)
            checks.HandIn.CallsOf(check.Contract).Add(result);

        NUnitOutcome.Report(context.CurrentResult, result);
        return context.CurrentResult;
    }

    private CheckResult Judge(TestExecutionContext context, ContractChecks checks, CheckDescription check, Verdict verdict)
    {
        if (check.Hidden && !checks.HandIn.Context.Hidden)
            return verdict.Withheld();

        if (!checks.HandIn.Context.IgnoreNeeds && Obstacle(checks.HandIn.Evidence, check) is { } needed)
            return verdict.Blocked(needed);

        var calls = checks.HandIn.CallsOf(check.Contract);
        calls.IsOn = check.Derived is null && !check.Trains;
        return check.Derived is null
            ? Tried(context, checks, check, verdict)
            : VerdictOnAllCalls(calls, verdict, () => Tried(context, checks, check, verdict));
    }

    /// <summary>A law of all calls is worth something where enough of the answers are right.</summary>
    /// <param name="calls">What the contract's other checks have asked and found.</param>
    /// <param name="verdict">Makes the verdict.</param>
    /// <param name="tried">Judges the law.</param>
    private static CheckResult VerdictOnAllCalls(RecordedCalls calls, Verdict verdict, Func<CheckResult> tried)
    {
        var others = calls.Verdicts;
        if (others.Count == 0)
            return verdict.NotRun();

        if (others.All(other => other.Outcome == Outcome.NotAttempted))
            return verdict.Blocked(others[0]);

        var passed = others.Where(other => other.Outcome == Outcome.Passed).Sum(other => other.Weight);
        if (passed > 0 && passed >= LeastRight * others.Sum(other => other.Weight))
            return tried();

        return calls.MeanTime < slow && tried() is { Outcome: not Outcome.Passed } result ? result : verdict.HasNothingToKeep();
    }

    /// <summary>Tries a second time where the grader failed, or native code.</summary>
    private CheckResult Tried(TestExecutionContext context, ContractChecks checks, CheckDescription check, Verdict verdict)
    {
        var written = checks.HandIn.ConsoleText;
        var result = AttemptUntilItEnds(context, checks, check, verdict, written);
        if (!Verdict.IsForSecondTry(result))
            return result;

        checks.HandIn.Rewind(written);
        return AttemptUntilItEnds(context, checks, check, verdict, written);
    }

    /// <summary>Tries again for as long as something else ends the code's process.</summary>
    private CheckResult AttemptUntilItEnds(
        TestExecutionContext context, ContractChecks checks, CheckDescription check, Verdict verdict, string written)
    {
        var result = Attempt(context, checks, check, verdict);
        while (Verdict.IsOfOther(result))
        {
            checks.HandIn.Rewind(written);
            result = Attempt(context, checks, check, verdict);
        }

        return result;
    }

    /// <summary>A needed check that did not pass, or null. One that has not run, or in which the grader failed, is no obstacle.</summary>
    private static CheckResult? Obstacle(Evidence evidence, CheckDescription check) =>
        check.Needs.Select(evidence.Of).FirstOrDefault(needed => needed is { Outcome: not (Outcome.Passed or Outcome.GraderError) });

    private CheckResult Attempt(TestExecutionContext context, ContractChecks checks, CheckDescription check, Verdict verdict)
    {
        var run = checks.Run = new CheckRun(Seeds.OfCheck(checks.HandIn.Seed, check.Id), check.Decisions);
        checks.HandIn.Answers.Begin();
        var result = Try(context, checks.HandIn, check, verdict);
        run.End();
        var placed = WithOrigin(result, check, checks.HandIn);
        return result.Cause == CheckResult.JudgingLimit
            ? placed // Whoever was left behind may still add to the lists.
            : placed with { Pictures = Pictures(run, check), Notes = run.Notes };
    }

    private static List<Picture> Pictures(CheckRun run, CheckDescription check) =>
        check.Trains ? [.. run.Pictures.Select(picture => picture with { Trained = true })] : run.Pictures;

    private CheckResult Try(TestExecutionContext context, HandIn handIn, CheckDescription check, Verdict verdict)
    {
        try
        {
            handIn.Context.Budget.Run(handIn, check, () => Run(context));
            return verdict.Passed();
        }
#pragma warning disable CA1031 // Whatever happens becomes an outcome; that is this class's purpose.
        catch (Exception thrown)
#pragma warning restore CA1031
        {
            return verdict.Of(thrown, handIn.Answers.Last);
        }
    }

    private void Run(TestExecutionContext context)
    {
        context.CurrentResult = Test.MakeTestResult();
        var result = innerCommand.Execute(context);
        if (result.ResultState.Status != TestStatus.Passed || result.AssertionResults.Count > 0)
        {
            throw new CheckDefectException(
                $"NUnit's own verdict \"{result.ResultState}: {result.Message}\" counts for nothing here: use Expect.");
        }
    }

    private static string Replay(CheckResult result, HandIn handIn) =>
        $"{handIn.Context.CheckCommand} --seed {handIn.Seed} --only {result.Check}{handIn.Resources.ReplayOptions}";

    /// <summary>Adds where the class begins, the line in which it went wrong, and how to repeat what was seen.</summary>
    private static CheckResult WithOrigin(CheckResult result, CheckDescription check, HandIn handIn)
    {
        if (result is not { Outcome: Outcome.Failed or Outcome.StudentError, Feedback: { } feedback })
            return result;

        var replay = result.Cause == CheckResult.DoesNotCompile ? null : Replay(result, handIn);
        return result with
        {
            Place = handIn.Places.GetValueOrDefault(check.Contract.FullName!),
            Feedback = feedback with { Replay = replay, Line = handIn.Sources.Quoted(feedback.Line) },
        };
    }
}
