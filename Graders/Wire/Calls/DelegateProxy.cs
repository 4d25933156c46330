using System.Collections.Concurrent;
using System.Linq.Expressions;
using System.Reflection;

namespace Grader.Wire;

/// <summary>Makes delegates of any type that pass their arguments to a handler, by an expression compiled once per type.</summary>
internal static class DelegateProxy
{
    private static readonly ConcurrentDictionary<Type, Func<ProxyHandler, Delegate>> Factories = new();

    public static Delegate For(Type type, ProxyHandler handler) => Factories.GetOrAdd(type, Compile)(handler);

    private static Func<ProxyHandler, Delegate> Compile(Type type)
    {
        var invoke = type.GetMethod("Invoke")!;
        var handler = Expression.Parameter(typeof(ProxyHandler));
        var parameters = Array.ConvertAll(invoke.GetParameters(), parameter => Expression.Parameter(parameter.ParameterType));
        var arguments = Expression.NewArrayInit(typeof(object), parameters.Select(parameter => Expression.Convert(parameter, typeof(object))));
        var call = Expression.Invoke(handler, Expression.Constant(invoke, typeof(MethodInfo)), arguments);
        var body = invoke.ReturnType == typeof(void) ? (Expression)call : Expression.Convert(call, invoke.ReturnType);
        return Expression.Lambda<Func<ProxyHandler, Delegate>>(Expression.Lambda(type, body, parameters), handler).Compile();
    }
}
