using Grader.Judging.Comparisons;

namespace Grader.Judging.Laws;

/// <summary>
/// Nothing of an earlier call shows in a later one, on the same object or on another. The answers are held against each other and not
/// against right ones, so that a wrong formula does not fail here, too.
/// </summary>
public static class MemoryLaw
{
    private const string Because = "an answer depends on what its call is given, and on nothing of another call";

    /// <summary>
    /// Makes the calls on one object, in order, in reverse and in order again, then in turn on two others, and each on an object of its
    /// own. The same call has the same answer each time, and different calls have different answers.
    /// </summary>
    /// <param name="create">Makes an object of the student's class.</param>
    /// <param name="calls">
    /// At least three whose right answers differ: two with equal sizes and other values, and one of another size.
    /// </param>
    /// <exception cref="CheckFailedException">An answer changes, or is another call's.</exception>
    public static void Holds<TContract>(Func<TContract> create, params Call<TContract>[] calls)
    {
        var one = create();
        double[][] first = [.. calls.Select(call => call.Ask(one))];
        foreach (var (call, answer) in calls.Zip(first))
            Expect.Finite(answer, Because, what: call.What);

        ExpectDistinct(calls, first);
        int[] inOrder = [.. Enumerable.Range(0, calls.Length)];
        foreach (var i in inOrder.Reverse().Concat(inOrder))
            ExpectSame(calls[i], first[i], calls[i].Ask(one));

        var (other, third) = (create(), create());
        foreach (var i in inOrder)
        {
            var next = (i + 1) % calls.Length;
            ExpectSame(calls[i], first[i], calls[i].Ask(other));
            ExpectSame(calls[next], first[next], calls[next].Ask(third));
        }

        foreach (var i in inOrder)
            ExpectSame(calls[i], first[i], calls[i].Ask(create()));
    }

    private static void ExpectDistinct<TContract>(Call<TContract>[] calls, double[][] answers)
    {
        for (var i = 0; i < calls.Length; i++)
        {
            for (var j = 0; j < i; j++)
            {
                if (answers[i].SequenceEqual(answers[j]))
                {
                    Expect.Fail($"Expected {calls[i].What} to differ from {calls[j].What}, but both are the same: something is kept "
                        + "from the first call, or what is given is not used.", Because, found: Text.List(answers[i]));
                }
            }
        }
    }

    private static void ExpectSame<TContract>(Call<TContract> call, double[] first, double[] now)
    {
        Expect.Equal(now.Length, first.Length, Because, what: $"the length of {call.What}, asked again after other calls,");
        Expect.Close(now, first, Tolerance.Float32, Because, what: $"{call.What}, asked again after other calls,");
    }
}
