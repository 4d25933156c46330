using System.Collections.Concurrent;
using System.Reflection;

namespace Grader.Wire;

/// <summary>What can be called on an interface or a delegate, in an order on which both sides agree without naming anything.</summary>
internal sealed class Surface
{
    private static readonly ConcurrentDictionary<Type, Surface> Known = new();
    private readonly Dictionary<MethodInfo, Signature> byMethod;

    private Surface(Type type)
    {
        Methods = [.. MethodsOf(type).Select((method, index) => new Signature(method, checked((ushort)index)))];
        byMethod = Methods.ToDictionary(signature => signature.Method);
    }

    public IReadOnlyList<Signature> Methods { get; }

    public Signature this[MethodInfo method] => byMethod[method];

    /// <exception cref="NotSupportedException">The type's methods use types that the wire does not carry.</exception>
    public static Surface Of(Type type) => Known.GetOrAdd(type, key => new Surface(key));

    private static IEnumerable<MethodInfo> MethodsOf(Type type) =>
        type.IsAssignableTo(typeof(Delegate))
            ? [type.GetMethod("Invoke")!]
            : type.GetInterfaces().Append(type)
                .SelectMany(part => part.GetMethods(BindingFlags.Public | BindingFlags.Instance))
                .OrderBy(method => method.DeclaringType!.FullName, StringComparer.Ordinal)
                .ThenBy(method => method.ToString(), StringComparer.Ordinal);
}
