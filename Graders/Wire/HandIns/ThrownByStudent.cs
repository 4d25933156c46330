using System.Diagnostics;
using System.Reflection;

namespace Grader.Wire;

/// <summary>Describes an exception out of a hand-in as a <see cref="Failure"/>, trusting nothing that the hand-in can override.</summary>
public static class ThrownByStudent
{
    private const int MaxDepth = 8;

    /// <summary>What to report of <paramref name="thrown"/>.</summary>
    /// <param name="thrown">The exception.</param>
    /// <param name="handIn">Assemblies whose file and line are wanted; none where the hand-in is not loaded yet.</param>
    public static Failure Describe(Exception thrown, params IReadOnlyList<Assembly> handIn)
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
        InvalidProgramException => FailureKind.DoesNotCompile, // The builder replaces bodies that do not compile by one that throws it.
        InsufficientMemoryException or OutOfMemoryException => FailureKind.OutOfMemory,
        _ => FailureKind.Exception,
    };

    /// <summary>The exception that the runtime has wrapped in others. The depth is limited because a hand-in can make a cycle.</summary>
    private static Exception Unwrapped(Exception thrown)
    {
        for (var depth = 0; depth < MaxDepth && IsWrapper(thrown) && thrown.InnerException is { } inner; depth++)
            thrown = inner;

        return thrown;
    }

    private static bool IsWrapper(Exception thrown) =>
        thrown is TypeInitializationException or TargetInvocationException or AggregateException;

    /// <summary>The message. Its getter belongs to the hand-in and may throw; one that never ends overruns the call's time limit.</summary>
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

    private static string WhereIn(Exception cause, IReadOnlyList<Assembly> handIn)
    {
        var frame = Array.Find(
            new StackTrace(cause, fNeedFileInfo: true).GetFrames(),
            frame => frame.GetFileLineNumber() > 0 && frame.GetMethod() is { } method && handIn.Contains(method.Module.Assembly));
        return frame is null ? "" : $"{frame.GetFileName()}:{frame.GetFileLineNumber()}";
    }
}
