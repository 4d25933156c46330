using System.Diagnostics;
using System.Reflection;
using Grader.Isolation;
using Grader.Judging.Manifests;
using Grader.Results;
using NUnit.Framework.Internal;

namespace Grader.Judging.Running;

/// <summary>Makes the result of a check from what happened to it: passed, not run, blocked by another check, or an exception.</summary>
/// <param name="check">The check.</param>
/// <param name="exercise">Id of the exercise for which it counts; empty where there is no sheet.</param>
internal sealed class Verdict(CheckDescription check, string exercise)
{
    private const string EndedByOther = "ended by something else";
    private const string NativeCrash = "crash of native code";
    private static readonly string[] causesOfDeath = Causes(SecondTry.IsDueAfter);
    private static readonly string[] causesOfEnd = Causes(SecondTry.HasEndedProcess);

    /// <summary>Whether the check is worth a second try: the grader failed, or native code of the engine.</summary>
    public static bool IsForSecondTry(CheckResult result) => result.Outcome == Outcome.GraderError || result.Cause == NativeCrash;

    /// <summary>Whether the code's process has ended in the check, by itself or by something unknown.</summary>
    public static bool IsDeath(CheckResult result) => result.Outcome == Outcome.StudentError && causesOfDeath.Contains(result.Cause);

    /// <summary>Whether something else has ended the code's process, so that the check counts as not tried.</summary>
    public static bool IsOfOther(CheckResult result) => result.Cause == EndedByOther;

    /// <summary>Whether the code's process has ended in the check, for whatever reason.</summary>
    public static bool HasEndedProcess(CheckResult result) =>
        result.Outcome == Outcome.StudentError && causesOfEnd.Contains(result.Cause);

    public CheckResult Passed() => Of(Outcome.Passed);

    public CheckResult NotRun() => Of(Outcome.NotRun, new Feedback("This check was not run."));

    public CheckResult Withheld() => Of(Outcome.NotRun, new Feedback("This check runs at grading only."));

    public CheckResult Blocked(CheckResult needed) => needed.Outcome == Outcome.NotAttempted
        ? Of(Outcome.NotAttempted, needed.Feedback)
        : Of(Outcome.Skipped, new Feedback($"This check needs \"{needed.Title}\" to pass first."));

    /// <summary>The verdict on a law that is kept by answers of which none is right.</summary>
    public CheckResult HasNothingToKeep() =>
        Of(Outcome.Skipped, new Feedback("This check counts where at least a quarter of the others pass: most answers are wrong."));

    /// <summary>What an exception out of the check means.</summary>
    /// <param name="thrown">The exception.</param>
    /// <param name="answer">The last answer of the code, in words; null where the check has none.</param>
    public CheckResult Of(Exception thrown, string? answer) => Unwrapped(thrown) switch
    {
        CheckFailedException failed => Of(Outcome.Failed, failed.Feedback),
        NotAttemptedException missing => Of(Outcome.NotAttempted, new Feedback(missing.Message)),
        StudentFaultException fault => Of(Outcome.StudentError, Thrown(fault)) with
        {
            Cause = CauseOf(fault.Fault),
        },
        var other when answer is not null && !GraderFaults.Has(other) => Of(Outcome.Failed, DoesNotFit(other, answer)),
        var other => Of(Outcome.GraderError, GraderFault(other)),
    };

    private CheckResult Of(Outcome outcome, Feedback? feedback = null) =>
        new(check.Id, exercise, check.Title, outcome, check.Weight, check.Cites) { Hidden = check.Hidden, Feedback = feedback };

    /// <summary>NUnit, reflection and tasks wrap what a method throws.</summary>
    public static Exception Unwrapped(Exception thrown)
    {
        while (thrown is NUnitException or TargetInvocationException or AggregateException { InnerExceptions.Count: 1 }
               && thrown.InnerException is { } inner)
        {
            thrown = inner;
        }

        return thrown;
    }

    private static Feedback Thrown(StudentFaultException fault) =>
        new(fault.Message) { Line = fault.Where, Hint = ExceptionHints.Of(fault.Message) };

    private static Feedback DoesNotFit(Exception thrown, string answer) =>
        new($"The check cannot compute with what the code has asked and answered, at last: {answer}.")
        {
            Equation = "calls and answers have the count, the shapes and the numbers that the contract asks for",
            Found = $"{thrown.GetType().Name}: {thrown.Message} ({InnermostMethods(thrown)})",
        };

    private static Feedback GraderFault(Exception thrown) =>
        new($"The grader itself failed in this check; its points stay open: {thrown.GetType().Name}: {thrown.Message}")
        {
            Found = InnermostMethods(thrown),
        };

    /// <summary>The methods where it was thrown, without file names, which are those of the machine that built the grader.</summary>
    private static string InnermostMethods(Exception thrown) => string.Join(" < ", new StackTrace(thrown).GetFrames().Take(4)
        .Select(frame => frame.GetMethod()).Select(method => $"{method?.DeclaringType?.Name}.{method?.Name}"));

    private static string[] Causes(Func<StudentFault, bool> meant) => [.. Enum.GetValues<StudentFault>().Where(meant).Select(CauseOf)];

    private static string CauseOf(StudentFault fault) => fault switch
    {
        StudentFault.DoesNotCompile => CheckResult.DoesNotCompile,
        StudentFault.Exception => "exception",
        StudentFault.Crash => "crash",
        StudentFault.NativeCrash => NativeCrash,
        StudentFault.EndedByOther => EndedByOther,
        StudentFault.TimeLimit => CheckResult.TimeLimit,
        StudentFault.MemoryLimit => "memory limit",
        StudentFault.CallBackLimit => CheckResult.CallBackLimit,
        StudentFault.JudgingLimit => CheckResult.JudgingLimit,
        StudentFault.DiskLimit => CheckResult.DiskLimit,
        _ => "breaks the contract",
    };
}
