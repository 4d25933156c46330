using System.Collections.Concurrent;

namespace Grader.Isolation;

/// <summary>
/// Several builders. The first starts at once, another one when a build has waited for longer than builds usually take: each takes some
/// 130 MB of memory, and a second or two before its first build.
/// </summary>
internal sealed class BuilderPool : IDisposable
{
    private readonly ConcurrentBag<IBuilder> all = [];
    private readonly BlockingCollection<IBuilder> idle = new(new ConcurrentStack<IBuilder>());
    private readonly Func<IBuilder> start;
    private readonly TimeSpan patience;
    private int unstarted;

    /// <param name="start">Starts a builder.</param>
    /// <param name="size">How many there may be.</param>
    /// <param name="patience">How long a build waits for a builder that is at work before another one is started.</param>
    public BuilderPool(Func<IBuilder> start, int size, TimeSpan patience)
    {
        (this.start, unstarted, this.patience) = (start, size - 1, patience);
        idle.Add(Start());
    }

    /// <summary>Does work that needs one builder.</summary>
    public T Use<T>(Func<IBuilder, T> work, CancellationToken cancellation)
    {
        var builder = Take(cancellation);
        try
        {
            return work(builder);
        }
        finally
        {
            idle.Add(builder, CancellationToken.None);
        }
    }

    public void Dispose()
    {
        foreach (var builder in all)
            builder.Dispose();
    }

    private IBuilder Take(CancellationToken cancellation)
    {
        if (idle.TryTake(out var builder, (int)patience.TotalMilliseconds, cancellation))
            return builder;

        return Interlocked.Decrement(ref unstarted) >= 0 ? Start() : idle.Take(cancellation);
    }

    private IBuilder Start()
    {
        var builder = start();
        all.Add(builder);
        return builder;
    }
}
