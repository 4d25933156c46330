using System.Collections.Concurrent;

namespace Grader.Wire;

/// <summary>The objects of this side that the other one holds, by handle. Also makes proxies for objects of the other side.</summary>
internal sealed class HandleTable : IHandles
{
    /// <summary>Handle of the object that a side serves from the start.</summary>
    public const long Root = 0;

    private readonly ConcurrentDictionary<long, (object Value, Type Type)> exported = new();
    private readonly Endpoint endpoint;
    private long last;

    /// <param name="endpoint">This side.</param>
    /// <param name="isJudge">Whether it is the judge's.</param>
    public HandleTable(Endpoint endpoint, bool isJudge)
    {
        this.endpoint = endpoint;
        Tracking = new Tracking(isJudge, this);
    }

    public Tracking Tracking { get; }

    public int Count => exported.Count;

    public long? TheirHandle(object value) =>
        Proxy.HandlerOf(value)?.Target is Remote remote && remote.Endpoint == endpoint ? remote.Handle : null;

    public long Export(object value, Type type)
    {
        var handle = Interlocked.Increment(ref last);
        exported[handle] = (value, type);
        return handle;
    }

    public void ExportRoot(object value, Type type) => exported[Root] = (value, type);

    public object Own(long handle, Type type) => Find(handle) is var (value, _) && type.IsInstanceOfType(value)
        ? value
        : throw new WireException($"The object {handle} in a frame is no {type.Name}.");

    public object Import(long handle, Type type) => Proxy.For(type, new Remote(endpoint, handle, type).Call);

    public (object Value, Type Type) Find(long handle) =>
        exported.TryGetValue(handle, out var found) ? found : throw new WireException($"A frame names the unknown object {handle}.");

    /// <summary>Forgets an object that the other side no longer holds. The root stays: it can be asked for again at any time.</summary>
    public void Remove(long handle)
    {
        if (handle != Root)
            exported.TryRemove(handle, out _);
    }
}
