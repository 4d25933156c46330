using System.Reflection;

namespace Grader.Tests.Misuse;

/// <summary>When and how often lent functions are called, other than by a right solution.</summary>
internal enum OtherTimes
{
    /// <summary>Each second time not at all: the solution takes the answer before.</summary>
    TooFew,

    /// <summary>Three times in place of once.</summary>
    TooMany,

    /// <summary>Once more by each of three other threads, at once.</summary>
    FromManyThreads,

    /// <summary>Once more when the call that they were lent to has ended.</summary>
    AfterTheEnd,
}

/// <summary>Calls what solutions are lent at other times than they do, with the same arguments.</summary>
/// <param name="times">At which.</param>
internal sealed class OtherCalls(OtherTimes times)
{
    private const int Others = 3;

    private readonly Dictionary<MethodInfo, object?> answers = [];
    private readonly Queue<Action> late = [];
    private int calls;

    /// <summary>How many calls there were that no solution makes, or that one would have made.</summary>
    public int Count { get; private set; }

    /// <summary>The same arguments, whose functions are called at other times.</summary>
    public object?[] Misuse(MethodInfo method, object?[] arguments)
    {
        answers.Clear();
        while (late.TryDequeue(out var call))
            call();

        return [.. method.GetParameters()
            .Zip(arguments, (parameter, argument) => LentMethod.Replaced(parameter.ParameterType, argument, Ask))];
    }

    private object? Ask(object target, MethodInfo method, object?[] given)
    {
        object? Call() => method.Invoke(target, BindingFlags.DoNotWrapExceptions, null, given, null);
        if (times == OtherTimes.TooFew && calls++ % 2 == 1 && answers.TryGetValue(method, out var before))
        {
            Count++;
            return before;
        }

        if (times == OtherTimes.TooMany)
            Repeat(Call);
        else if (times == OtherTimes.FromManyThreads)
            Parallel.Invoke([.. Enumerable.Repeat(() => Try(Call), Others)]);
        else if (times == OtherTimes.AfterTheEnd && late.Count < Others)
            late.Enqueue(() => Try(Call));

        Count += times == OtherTimes.TooFew ? 0 : 1;
        return answers[method] = Call();
    }

    private static void Repeat(Func<object?> call)
    {
        for (var again = 0; again < Others - 1; again++)
            Try(call);
    }

    /// <summary>Hides what comes of it, as a hand-in might.</summary>
    private static void Try(Func<object?> call)
    {
        try
        {
            call();
        }
        catch (Exception)
        {
            // The object has refused it.
        }
    }
}
