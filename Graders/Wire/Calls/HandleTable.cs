using System.Collections.Concurrent;

namespace Grader.Wire;

/// <summary>Our objects that the other side holds, and which of its objects we no longer hold.</summary>
internal sealed class HandleTable(Endpoint endpoint) : IHandles
{
    /// <summary>Handle of the object that a side serves from the start.</summary>
    public const long Root = 0;

    private readonly ConcurrentDictionary<long, (object Value, Type Type)> exported = new();
    private readonly ConcurrentQueue<long> abandoned = new();
    private long last;

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

    /// <summary>The other side no longer holds an object; the root stays, for it can always be asked for again.</summary>
    public void Drop(long handle)
    {
        if (handle != Root)
            exported.TryRemove(handle, out _);
    }

    public void Abandon(long handle) => abandoned.Enqueue(handle);

    public List<long> TakeAbandoned()
    {
        if (abandoned.IsEmpty)
            return [];

        var handles = new List<long>();
        while (abandoned.TryDequeue(out var handle))
            handles.Add(handle);

        return handles;
    }
}
