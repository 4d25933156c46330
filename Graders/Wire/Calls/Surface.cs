using System.Collections.Concurrent;
using System.Reflection;

namespace Grader.Wire;

/// <summary>The methods of an interface or a delegate, in an order that is the same on both sides: frames refer to them by index.</summary>
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

    /// <summary>The methods, in their order.</summary>
    public static MethodInfo[] MethodsOf(Type type)
    {
        if (type.IsAssignableTo(typeof(Delegate)))
            return [type.GetMethod("Invoke")!];

        // Both sides load the same build of the contracts and of the wire, so that the compiler's numbers are the same, too.
        const BindingFlags Declared = BindingFlags.Public | BindingFlags.Instance;
        return [.. type.GetInterfaces().Append(type).SelectMany(part => part.GetMethods(Declared))
            .OrderBy(method => method.DeclaringType!.FullName, StringComparer.Ordinal).ThenBy(method => method.MetadataToken)];
    }
}
