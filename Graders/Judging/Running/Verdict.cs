using System.Diagnostics;
using System.Reflection;
using Grader.Isolation;
using Grader.Judging.Manifests;
using Grader.Results;
using NUnit.Framework.Internal;

namespace Grader.Judging.Running;

/// <summary>The one place where what happened to a check becomes an outcome.</summary>
internal static class Verdict
{
    public static CheckResult Passed(CheckDescription check) => Of(check, Outcome.Passed);

    public static CheckResult Withheld(CheckDescription check) =>
        Of(check, Outcome.NotRun, new Feedback("This check runs at grading only."));

    public static CheckResult Blocked(CheckDescription check, CheckResult needed) =>
        needed.Outcome == Outcome.NotAttempted
            ? Of(check, Outcome.NotAttempted, needed.Feedback)
            : Of(check, Outcome.Skipped, new Feedback($"This check needs \"{needed.Title}\" to pass first."));

    public static CheckResult Of(CheckDescription check, Exception thrown) => Unwrapped(thrown) switch
    {
        CheckFailedException failed => Of(check, Outcome.Failed, failed.Feedback),
        NotAttemptedException missing => Of(check, Outcome.NotAttempted, new Feedback(missing.Message)),
        StudentFaultException fault => Of(check, Outcome.StudentError, new Feedback(fault.Message)) with { Cause = InWords(fault.Fault) },
        var other => Of(check, Outcome.GraderError, GraderFault(other)),
    };

    private static CheckResult Of(CheckDescription check, Outcome outcome, Feedback? feedback = null) =>
        new(check.Id, Exercise: "", check.Title, outcome, check.Weight, check.Cites) { Hidden = check.Hidden, Feedback = feedback };

    /// <summary>NUnit, reflection and tasks wrap what a method throws.</summary>
    private static Exception Unwrapped(Exception thrown)
    {
        while (thrown is NUnitException or TargetInvocationException or AggregateException { InnerExceptions.Count: 1 }
               && thrown.InnerException is { } inner)
        {
            thrown = inner;
        }

        return thrown;
    }

    private static Feedback GraderFault(Exception thrown) =>
        new($"The grader itself failed in this check, which costs no points: {thrown.GetType().Name}: {thrown.Message}")
        {
            Found = Place(thrown),
        };

    /// <summary>The innermost methods, without the file names of the machine where the grader was built.</summary>
    private static string Place(Exception thrown) => string.Join(" < ", new StackTrace(thrown).GetFrames().Take(4)
        .Select(frame => frame.GetMethod()).Select(method => $"{method?.DeclaringType?.Name}.{method?.Name}"));

    private static string InWords(StudentFault fault) => fault switch
    {
        StudentFault.DoesNotCompile => "does not compile",
        StudentFault.Exception => "exception",
        StudentFault.Crash => "crash",
        StudentFault.TimeLimit => "time limit",
        StudentFault.MemoryLimit => "memory limit",
        _ => "breaks the contract",
    };
}
