using System.Reflection;
using Grader.Isolation;
using Grader.Results;
using Grader.Wire;

namespace Grader.Judging.Laws.Calls;

/// <summary>
/// An answer depends on its call alone. Calls that the checks of a contract have made are made again: beside calls that differ in one
/// argument, after calls of other methods, on one object and on several, and on copies of the hand-in whose static fields are as at the
/// start. The answers are held against each other and not against right ones, so that a wrong formula does not fail here, too.
/// </summary>
internal sealed class CallMemoryLaw
{
    private const string Because = "an answer depends on what its call is given, and on nothing of another call";

    private const string Remedy = "Keep no result in a field, a static field or a cache, unless it is found again by everything it "
        + "depends on; and make each random number from what the call is given.";

    /// <summary>The copy of the hand-in that is asked for what to expect.</summary>
    private const int First = 1;

    /// <summary>The copy that is asked in another order.</summary>
    private const int Second = 2;

    private readonly IStudentCode code;
    private readonly Type contract;
    private readonly IReadOnlySet<NearbyKind> leftOut;
    private readonly List<ExpectedCall> calls;

    private CallMemoryLaw(
        IStudentCode code, Type contract, IReadOnlyList<RepeatableCall> examples, IReadOnlySet<NearbyKind> leftOut)
    {
        (this.code, this.contract, this.leftOut) = (code, contract, leftOut);
        calls = [.. examples.Select(Expected).OfType<ExpectedCall>()];
    }

    /// <summary>Makes the calls again.</summary>
    /// <param name="code">The hand-in.</param>
    /// <param name="contract">The contract whose calls they are.</param>
    /// <param name="examples">The calls.</param>
    /// <exception cref="CheckFailedException">An answer is not the same each time.</exception>
    public static void Holds(IStudentCode code, Type contract, IReadOnlyList<RepeatableCall> examples)
    {
        HashSet<NearbyKind> leftOut = [];
        code.IsMuted = true; // It has written for these calls once.
        try
        {
            while (EndedBy(code, contract, examples, leftOut) is { } ended)
                leftOut.Add(ended);
        }
        finally
        {
            code.IsMuted = false;
        }
    }

    /// <summary>
    /// Judges the law. Whoever asks with arguments that may be invalid must not blame the code for its end: such calls are left out, and
    /// the law is judged anew in a new process.
    /// </summary>
    /// <returns>The kind of calls that has ended the process; null where the law holds.</returns>
    private static NearbyKind? EndedBy(
        IStudentCode code, Type contract, IReadOnlyList<RepeatableCall> examples, IReadOnlySet<NearbyKind> leftOut)
    {
        try
        {
            var law = new CallMemoryLaw(code, contract, examples, leftOut);
            law.ExpectSameOnOneObject();
            law.ExpectSameAfterOtherMethods();
            law.ExpectSameInAnotherOrder();
            return null;
        }
        catch (ProcessEndedException ended)
        {
            return ended.By;
        }
    }

    /// <summary>The call with its answer on an object of its own; null where it has none.</summary>
    private ExpectedCall? Expected(RepeatableCall call)
    {
        try
        {
            var answer = call.Ask(New(First));
            if (call.HasNoise && IsChance(call, answer))
                return null;

            return new(call, answer, [.. call.Nearby().Where(near => !leftOut.Contains(KindOf(near)))]);
        }
        catch (Exception e) when (IsRefusal(e))
        {
            return null; // With other noise than at first it may have asked what nobody can answer.
        }
    }

    /// <summary>
    /// Whether new objects answer otherwise each time: where chance is lent, another check asks where the chance comes from.
    /// </summary>
    private bool IsChance(RepeatableCall call, Answer first)
    {
        var (second, third) = (call.Ask(New(First)), call.Ask(New(First)));
        return !second.IsCloseTo(first) && !third.IsCloseTo(first) && !third.IsCloseTo(second);
    }

    private void ExpectSameOnOneObject()
    {
        foreach (var expected in calls)
        {
            var (used, full) = (New(), New());
            ExpectSame(expected, used, "on a new object");
            ExpectSame(expected, used, "once more on the same object");
            foreach (var near in expected.Nearby)
            {
                var pair = New();
                TryToAsk(near, pair);
                TryToAsk(near, full);
                ExpectSame(expected, pair, $"after a call with another {near.Difference}");
            }

            ExpectSame(expected, full, "after calls with other arguments");
        }
    }

    private void ExpectSameAfterOtherMethods()
    {
        foreach (var expected in calls)
        {
            var used = New();
            foreach (var other in calls.Where(other => !ReferenceEquals(other, expected)))
                TryToAsk(other.Call, used);

            ExpectSame(expected, used, "after other calls on the same object");
        }
    }

    private void ExpectSameInAnotherOrder()
    {
        foreach (var expected in Enumerable.Reverse(calls))
        {
            foreach (var near in expected.Nearby)
                TryToAsk(near, New(Second));

            ExpectSame(expected, New(Second), "after calls with other arguments on other objects");
            foreach (var near in expected.Nearby)
            {
                AskSomethingElse(expected, near);
                TryToAsk(near, New(Second));
                ExpectSame(expected, New(Second), $"after a call with another {near.Difference} on another object");
            }
        }
    }

    /// <summary>So that a class which keeps its last answer alone does not keep the expected one.</summary>
    private void AskSomethingElse(ExpectedCall expected, NearbyCall near)
    {
        if (expected.Nearby.FirstOrDefault(other => other.Difference != near.Difference) is { } beside)
            TryToAsk(beside, New(Second));
        else if (calls.Find(other => !ReferenceEquals(other, expected)) is { } other)
            TryToAsk(other.Call, New(Second));
    }

    private static void ExpectSame(ExpectedCall expected, object subject, string when)
    {
        var found = Asked(expected.Call, subject, when);
        if (!found.IsCloseTo(expected.Answer))
        {
            throw Failure(expected.Call, $"the same each time, but {when} it has another answer.", feedback => feedback with
            {
                Expected = expected.Answer.ToString(),
                Found = found.ToString(),
            });
        }
    }

    /// <exception cref="CheckFailedException">It throws, as it has not before.</exception>
    private static Answer Asked(RepeatableCall call, object subject, string when)
    {
        try
        {
            return call.Ask(subject);
        }
        catch (Exception e) when (IsRefusal(e))
        {
            throw Failure(call, $"each time, but {when} it throws: {e.Message}", feedback => feedback);
        }
    }

    private static CheckFailedException Failure(RepeatableCall call, string how, Func<Feedback, Feedback> with) =>
        new(with(new Feedback($"Expected {CallText.NameOf(call.Method)} to answer one call {how}")
        {
            Counterexample = call.ToString(),
            Equation = Because,
            Hint = Remedy,
        }));

    /// <summary>Asks whether or not there is an answer: one that refuses must leave nothing behind, either.</summary>
    private static void TryToAsk(RepeatableCall call, object subject)
    {
        try
        {
            call.Ask(subject);
        }
        catch (Exception e) when (IsRefusal(e))
        {
            // The arguments may be none that the contract allows.
        }
    }

    /// <exception cref="ProcessEndedException">The call has ended the process with the code.</exception>
    private static void TryToAsk(NearbyCall near, object subject)
    {
        try
        {
            TryToAsk(near.Call, subject);
        }
        catch (StudentFaultException e) when (e.Fault != StudentFault.JudgingLimit && SecondTry.HasEndedProcess(e.Fault))
        {
            throw new ProcessEndedException(KindOf(near));
        }
    }

    private static NearbyKind KindOf(NearbyCall near) => new(near.Call.Method, near.Difference);

    private static bool IsRefusal(Exception thrown) => thrown is NotAttemptedException or CheckFailedException or UncarriableException
        || thrown is StudentFaultException { Fault: StudentFault.Exception or StudentFault.Contract };

    private object New(int copy = 0) => code.CreateFrom(copy, contract);

    private sealed record ExpectedCall(RepeatableCall Call, Answer Answer, IReadOnlyList<NearbyCall> Nearby);

    /// <summary>Calls of one method that differ from others in one argument.</summary>
    private sealed record NearbyKind(MethodInfo Method, string Difference);

    /// <summary>A call that may be invalid has ended the process with the code.</summary>
    private sealed class ProcessEndedException(NearbyKind by) : Exception
    {
        public NearbyKind By => by;
    }
}
