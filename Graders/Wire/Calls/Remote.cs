using System.Reflection;

namespace Grader.Wire;

/// <summary>An object of the other side: what a proxy calls. When nobody holds the proxy any more, the other side is told.</summary>
internal sealed class Remote(Endpoint endpoint, long handle, Type type)
{
    ~Remote() => endpoint.Abandon(handle);

    public Endpoint Endpoint => endpoint;

    public long Handle => handle;

    public object? Call(MethodInfo method, object?[] arguments) => endpoint.Call(this, Surface.Of(type)[method], arguments);
}
