using System.Reflection;
using Grader.Contracts;
using Grader.Judging.Laws;
using static TorchSharp.torch;

namespace Grader.Judging.Manifests;

/// <summary>Why a law family cannot apply to a contract, where its signature says so.</summary>
internal static class SignatureReasons
{
    /// <summary>The reason; null where the signature leaves it open.</summary>
    public static string? Of(Type contract, LawFamily family)
    {
        var types = MentionedBy(contract);
        return family switch
        {
            LawFamily.Chance when !types.Contains(typeof(INoiseSource)) => "no method gets an INoiseSource; nothing is drawn",
            LawFamily.Gradient when !types.Contains(typeof(Tensor)) => "no method has a tensor; nothing is trained through",
            LawFamily.Rows when !types.Any(IsBatch) => "no method has a tensor or an array of arrays; there is no batch",
            LawFamily.Structure => "no check declares a symmetry",
            _ => null,
        };
    }

    private static bool IsBatch(Type type) => type == typeof(Tensor) || type is { IsArray: true } && type.GetElementType()!.IsArray;

    /// <summary>All types that stand in a contract, or in what stands in it: items, records, functions, and other interfaces.</summary>
    private static HashSet<Type> MentionedBy(Type contract)
    {
        HashSet<Type> seen = [];
        Stack<Type> open = new([contract]);
        while (open.TryPop(out var type))
        {
            if (!seen.Add(type))
                continue;

            foreach (var part in PartsOf(type))
                open.Push(part);
        }

        return seen;
    }

    private static IEnumerable<Type> PartsOf(Type type) => type switch
    {
        _ when type == typeof(Tensor) || type.IsPrimitive => [],
        { HasElementType: true } => [type.GetElementType()!],
        { Namespace: "System" or "System.Collections.Generic" } => type.GetGenericArguments(),
        { IsInterface: true } => type.GetInterfaces().Concat(type.GetMethods().SelectMany(TypesOf)),
        _ when type.IsAssignableTo(typeof(Delegate)) => TypesOf(type.GetMethod("Invoke")!),
        _ => type.GetProperties().Select(property => property.PropertyType),
    };

    private static IEnumerable<Type> TypesOf(MethodInfo method) =>
        method.GetParameters().Select(parameter => parameter.ParameterType).Append(method.ReturnType);
}
