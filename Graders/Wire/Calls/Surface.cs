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

    private static MethodInfo[] MethodsOf(Type type)
    {
        if (type.IsAssignableTo(typeof(Delegate)))
            return [type.GetMethod("Invoke")!];

        MethodInfo[] methods = [.. type.GetInterfaces().Append(type).SelectMany(part => part.GetMethods(BindingFlags.Public | BindingFlags.Instance))];
        Array.Sort(methods, InOrder);
        return methods;
    }

    /// <summary>By declaring type, then as the compiler numbered them: both sides have the same build of the contracts and of the wire.</summary>
    private static int InOrder(MethodInfo a, MethodInfo b) =>
        string.CompareOrdinal(a.DeclaringType!.FullName, b.DeclaringType!.FullName) is var types and not 0 ? types : a.MetadataToken.CompareTo(b.MetadataToken);
}
