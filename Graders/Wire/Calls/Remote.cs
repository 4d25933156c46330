using System.Reflection;

namespace Grader.Wire;

/// <summary>An object of the other side, called by a proxy. The other side is told when nothing refers to the proxy any more.</summary>
internal sealed class Remote(Endpoint endpoint, long handle, Type type)
{
    ~Remote() => endpoint.Release(handle);

    public Endpoint Endpoint => endpoint;

    public long Handle => handle;

    public object? Call(MethodInfo method, object?[] arguments) => endpoint.Call(this, Surface.Of(type)[method], arguments);
}
