using System.Reflection;
using static TorchSharp.torch;

namespace Grader.Judging.Manifests;

/// <summary>Which types stand in another one.</summary>
internal static class MentionedTypes
{
    /// <summary>The type, and all that stand in it, or in what stands in it: items, records, functions, and other interfaces.</summary>
    public static IReadOnlySet<Type> In(Type type)
    {
        HashSet<Type> seen = [];
        Stack<Type> open = new([type]);
        while (open.TryPop(out var next))
        {
            if (!seen.Add(next))
                continue;

            foreach (var part in PartsOf(next))
                open.Push(part);
        }

        return seen;
    }

    /// <summary>What a method takes, and what it answers.</summary>
    public static IEnumerable<Type> Of(MethodInfo method) =>
        method.GetParameters().Select(parameter => parameter.ParameterType).Append(method.ReturnType);

    private static IEnumerable<Type> PartsOf(Type type) => type switch
    {
        _ when type == typeof(Tensor) || type.IsPrimitive => [],
        { HasElementType: true } => [type.GetElementType()!],
        { Namespace: "System" or "System.Collections.Generic" } => type.GetGenericArguments(),
        { IsInterface: true } => type.GetInterfaces().Concat(type.GetMethods().SelectMany(Of)),
        _ when type.IsAssignableTo(typeof(Delegate)) => Of(type.GetMethod("Invoke")!),
        _ => type.GetProperties().Select(property => property.PropertyType),
    };
}
