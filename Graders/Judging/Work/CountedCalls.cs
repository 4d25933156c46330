using System.Collections.Concurrent;
using System.Reflection;
using Grader.Wire;

namespace Grader.Judging.Work;

/// <summary>
/// Something of the judge's that is handed to the student's code, and that counts how often each of its members is called: for exercises
/// on cost, where work is counted and never timed.
/// </summary>
/// <typeparam name="T">A contract interface or a delegate of the contracts.</typeparam>
public sealed class CountedCalls<T> where T : class
{
    private readonly ConcurrentDictionary<string, long> calls = new();

    /// <summary>Counts the calls of <paramref name="target"/>.</summary>
    public CountedCalls(T target) => Object = (T)Proxy.For(typeof(T), (method, arguments) =>
    {
        calls.AddOrUpdate(method.Name, 1, (_, count) => count + 1);
        return method.Invoke(target, BindingFlags.DoNotWrapExceptions, null, arguments, null);
    });

    /// <summary>What the student's code is given.</summary>
    public T Object { get; }

    /// <summary>How often a member has been called; <c>nameof</c> gives its name, and "Invoke" is that of a delegate.</summary>
    public long this[string member] => calls.GetValueOrDefault(member);

    /// <summary>How often any member has been called.</summary>
    public long Total => calls.Values.Sum();

    /// <summary>Expects a number of calls, no more and no fewer.</summary>
    public void Expect(string member, long expected, string because, string? hint = null) =>
        Comparisons.Expect.Equal(this[member], expected, because, hint, $"the number of calls of {member}");
}
