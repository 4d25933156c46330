using Grader.Isolation;

namespace Grader.Judging;

/// <summary>
/// What several checks of a hand-in look at, such as a model that its code has trained. Made for the first check that asks; an exception
/// in the making is thrown to every check that asks.
/// </summary>
public sealed class SharedObjects
{
    private readonly Lock gate = new();
    private readonly Dictionary<string, Lazy<object>> objects = [];
    private readonly DeathCount<string> deaths = new();

    /// <summary>Called when a check has got an object.</summary>
    internal Action Used { get; init; } = () => { };

    /// <summary>The object with this name.</summary>
    public T Of<T>(string name, Func<T> make) where T : class
    {
        lock (gate)
        {
            if (!objects.TryGetValue(name, out var shared))
                objects[name] = shared = new Lazy<object>(() => deaths.Run(name, make));

            var value = (T)shared.Value;
            Used();
            return value;
        }
    }

    /// <summary>Forgets all objects before a check is tried again, since parts of them may be in a process that has ended.</summary>
    internal void Forget()
    {
        lock (gate)
            objects.Clear();
    }
}
