using System.Reflection;
using System.Runtime.CompilerServices;
using static TorchSharp.torch;

namespace Grader.Authoring.Stubs;

/// <summary>Writes types of a contract as C# does, and remembers which usings that takes.</summary>
internal sealed class CSharpNames
{
    private static readonly Dictionary<Type, string> keywords = new()
    {
        [typeof(bool)] = "bool", [typeof(byte)] = "byte", [typeof(int)] = "int", [typeof(long)] = "long", [typeof(float)] = "float",
        [typeof(double)] = "double", [typeof(string)] = "string", [typeof(object)] = "object", [typeof(void)] = "void",
    };

    /// <summary>Namespaces of which every C# file of a project knows the types.</summary>
    private static readonly string[] known = ["System", "System.Collections.Generic", "System.Linq"];

    private readonly SortedSet<string> namespaces = new(StringComparer.Ordinal);
    private bool namesTorch;

    /// <summary>The using directives for the types that were written, and for a contract.</summary>
    public IEnumerable<string> Usings(Type contract)
    {
        namespaces.Add(contract.Namespace!);
        return namespaces.Select(name => $"using {name};").Concat(namesTorch ? ["using static TorchSharp.torch;"] : []);
    }

    /// <summary>Type and name of a parameter: "Tensor? mask"; of a result, the type and a space.</summary>
    public string Of(ParameterInfo parameter)
    {
        var names = new Queue<string?>(parameter.GetCustomAttribute<TupleElementNamesAttribute>()?.TransformNames ?? []);
        var type = Of(parameter.ParameterType, new NullabilityInfoContext().Create(parameter), names);
        var prefix = parameter.IsDefined(typeof(ParamArrayAttribute)) ? "params " : "";
        return $"{prefix}{type} {Escaped(parameter.Name)}";
    }

    private string Of(Type type, NullabilityInfo? nullability, Queue<string?> names)
    {
        if (Nullable.GetUnderlyingType(type) is { } underlying)
            return $"{Of(underlying, null, names)}?";

        var isNullable = !type.IsValueType && nullability?.ReadState == NullabilityState.Nullable;
        return Plain(type, nullability, names) + (isNullable ? "?" : "");
    }

    private string Plain(Type type, NullabilityInfo? nullability, Queue<string?> names)
    {
        if (keywords.TryGetValue(type, out var keyword))
            return keyword;
        if (type.IsArray)
            return $"{Of(type.GetElementType()!, nullability?.ElementType, names)}[{new string(',', type.GetArrayRank() - 1)}]";
        if (type.IsAssignableTo(typeof(ITuple)) && type.IsGenericType)
            return TupleOf(type, nullability, names);

        Remember(type);
        if (!type.IsGenericType)
            return type.Name;

        var arguments = type.GetGenericArguments()
            .Select((argument, i) => Of(argument, nullability?.GenericTypeArguments.ElementAtOrDefault(i), names));
        return $"{type.Name[..type.Name.IndexOf('`')]}<{string.Join(", ", arguments)}>";
    }

    /// <summary>The names of a tuple's parts stand before those of the tuples in it.</summary>
    private string TupleOf(Type type, NullabilityInfo? nullability, Queue<string?> names)
    {
        var items = type.GetGenericArguments();
        var own = items.Select(_ => names.TryDequeue(out var name) ? name : null).ToList();
        var parts = items.Select((item, i) =>
            $"{Of(item, nullability?.GenericTypeArguments.ElementAtOrDefault(i), names)} {own[i]}".TrimEnd());
        return $"({string.Join(", ", parts)})";
    }

    private void Remember(Type type)
    {
        if (type.DeclaringType == typeof(Tensor).DeclaringType)
            namesTorch = true;
        else if (!known.Contains(type.Namespace))
            namespaces.Add(type.Namespace!);
    }

    /// <summary>A name that is a word of the language gets its @.</summary>
    private static string? Escaped(string? name) => name is "in" or "out" or "ref" or "params" or "event" or "base" or "this" or "lock"
        or "fixed" or "checked" or "default" or "object" or "string" or "operator" or "is" or "as" or "new" ? $"@{name}" : name;
}
