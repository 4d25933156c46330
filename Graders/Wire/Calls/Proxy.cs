using System.Reflection;
using System.Runtime.CompilerServices;

namespace Grader.Wire;

/// <summary>Answers a call on a proxy.</summary>
public delegate object? ProxyHandler(MethodInfo method, object?[] arguments);

/// <summary>Objects of any interface or delegate type whose calls go to one handler.</summary>
public static class Proxy
{
    private static readonly ConditionalWeakTable<object, ProxyHandler> Handlers = [];

    /// <summary>A proxy of a type.</summary>
    /// <param name="type">An interface or a delegate type.</param>
    /// <param name="handler">Called for each call, with the interface's method or the delegate's <c>Invoke</c>.</param>
    public static object For(Type type, ProxyHandler handler)
    {
        var proxy = type.IsInterface ? ForInterface(type, handler) : DelegateProxy.For(type, handler);
        Handlers.Add(proxy, handler);
        return proxy;
    }

    /// <summary>The handler behind a proxy; null where <paramref name="value"/> is none.</summary>
    public static ProxyHandler? HandlerOf(object value) => Handlers.TryGetValue(value, out var handler) ? handler : null;

    private static object ForInterface(Type type, ProxyHandler handler)
    {
        var proxy = DispatchProxy.Create(type, typeof(InterfaceProxy));
        ((InterfaceProxy)proxy).Handler = handler;
        return proxy;
    }
}
