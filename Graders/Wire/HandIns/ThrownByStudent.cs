using System.Diagnostics;
using System.Reflection;

namespace Grader.Wire;

/// <summary>Tells an exception out of a hand-in as a <see cref="Failure"/>, trusting nothing that the hand-in can override.</summary>
public static class ThrownByStudent
{
    /// <summary>What to report of <paramref name="thrown"/>.</summary>
    /// <param name="thrown">The exception.</param>
    /// <param name="handIn">Assembly whose file and line are wanted; null where there is none yet.</param>
    public static Failure Describe(Exception thrown, Assembly? handIn)
    {
        var cause = Unwrapped(thrown);
        return cause switch
        {
            FailureException known => known.Failure,
            UncarriableException => new Failure(FailureKind.Contract, "", cause.Message),
            _ => new Failure(KindOf(cause), cause.GetType().FullName ?? cause.GetType().Name, MessageOf(cause), WhereIn(cause, handIn)),
        };
    }

    private static FailureKind KindOf(Exception cause) => cause switch
    {
        NotImplementedException => FailureKind.NotImplemented,
        InsufficientMemoryException or OutOfMemoryException => FailureKind.OutOfMemory,
        _ => FailureKind.Exception,
    };

    /// <summary>Looks through the exceptions with which the runtime wraps the true one; a cycle ends the search.</summary>
    private static Exception Unwrapped(Exception thrown)
    {
        for (var depth = 0; depth < 8 && thrown is TypeInitializationException or TargetInvocationException or AggregateException && thrown.InnerException is { } inner; depth++)
            thrown = inner;

        return thrown;
    }

    /// <summary>The message; its getter is the student's and may throw. One that never ends overruns the call's time limit.</summary>
    private static string MessageOf(Exception cause)
    {
        try
        {
            var message = cause.Message ?? "";
            return message.Length <= Failure.TextLimit ? message : message[..Failure.TextLimit];
        }
        catch (Exception e)
        {
            return $"(its Message throws {e.GetType().Name})";
        }
    }

    private static string WhereIn(Exception cause, Assembly? handIn)
    {
        var frame = new StackTrace(cause, fNeedFileInfo: true).GetFrames()
            .FirstOrDefault(frame => frame.GetFileLineNumber() > 0 && frame.GetMethod()?.Module.Assembly == handIn);
        return frame is null ? "" : $"{frame.GetFileName()}:{frame.GetFileLineNumber()}";
    }
}
