using System.Reflection;
using System.Runtime.CompilerServices;

namespace Grader.Tests.Torch.Surface;

/// <summary>
/// Types as a line of the surface writes them: <c>long[]</c>, <c>int?</c>, <c>IList&lt;torch.Tensor&gt;</c>,
/// <c>(torch.Tensor values, torch.Tensor indexes)</c>. Namespaces are left out; generic parameters are numbered, T1, T2, … for
/// a type's and M1, M2, … for a method's, because their names mean nothing to a caller.
/// </summary>
internal sealed class TypeText
{
    private static readonly Dictionary<Type, string> Keywords = new()
    {
        [typeof(void)] = "void",
        [typeof(object)] = "object",
        [typeof(string)] = "string",
        [typeof(bool)] = "bool",
        [typeof(byte)] = "byte",
        [typeof(sbyte)] = "sbyte",
        [typeof(short)] = "short",
        [typeof(int)] = "int",
        [typeof(long)] = "long",
        [typeof(ulong)] = "ulong",
        [typeof(float)] = "float",
        [typeof(double)] = "double",
    };

    /// <summary>Names of tuple elements, in the compiler's order: a tuple's own, then those of its elements.</summary>
    private readonly Queue<string?> elementNames;

    private TypeText(IEnumerable<string?> elementNames) => this.elementNames = new(elementNames);

    public static string Of(Type type) => new TypeText([]).Write(type);

    /// <summary>The type with the tuple elements' names that stand in an attribute of its place.</summary>
    public static string Of(Type type, ICustomAttributeProvider place) =>
        new TypeText(
            place.GetCustomAttributes(typeof(TupleElementNamesAttribute), false).OfType<TupleElementNamesAttribute>()
                .SelectMany(names => names.TransformNames))
            .Write(type);

    /// <summary>The full name as reflection has it, with dots for nested types: <c>TorchSharp.torch.nn.Module`2</c>.</summary>
    public static string FullName(Type type) =>
        (type.IsGenericType ? type.GetGenericTypeDefinition() : type).FullName!.Replace('+', '.');

    /// <summary>The generic arguments in angle brackets; nothing for a type without.</summary>
    public static string Arguments(Type type) => new TypeText([]).WriteArguments(type);

    private string Write(Type type) => type switch
    {
        _ when Keywords.TryGetValue(type, out var keyword) => keyword,
        { IsGenericMethodParameter: true } => $"M{type.GenericParameterPosition + 1}",
        { IsGenericParameter: true } => $"T{type.GenericParameterPosition + 1}",
        { IsByRef: true } => Write(type.GetElementType()!),
        { IsPointer: true } => Write(type.GetElementType()!) + "*",
        { IsArray: true } => $"{Write(type.GetElementType()!)}[{new string(',', type.GetArrayRank() - 1)}]",
        _ when Nullable.GetUnderlyingType(type) is { } underlying => Write(underlying) + "?",
        _ when IsTuple(type) => WriteTuple(type.GetGenericArguments()),
        _ => ShortName(type) + WriteArguments(type),
    };

    private static bool IsTuple(Type type) =>
        type.IsGenericType && type.Namespace == nameof(System) && type.Name.StartsWith("ValueTuple`", StringComparison.Ordinal);

    private string WriteTuple(Type[] elements)
    {
        string?[] names = [.. elements.Select(_ => elementNames.Count > 0 ? elementNames.Dequeue() : null)];
        return $"({string.Join(", ", elements.Select((element, i) => $"{Write(element)} {names[i]}".TrimEnd()))})";
    }

    /// <summary>Without the namespace, but with the types around it.</summary>
    private static string ShortName(Type type)
    {
        var name = type.Name.Split('`')[0];
        return type.DeclaringType is { } outer ? $"{ShortName(outer)}.{name}" : name;
    }

    private string WriteArguments(Type type) =>
        type.IsGenericType ? $"<{string.Join(", ", type.GetGenericArguments().Select(Write))}>" : string.Empty;
}
