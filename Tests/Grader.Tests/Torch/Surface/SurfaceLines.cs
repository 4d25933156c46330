using System.Globalization;
using System.Reflection;
using System.Runtime.CompilerServices;

namespace Grader.Tests.Torch.Surface;

/// <summary>
/// The public and protected surface of an assembly, one line for each type, constructor, method, accessor, field and enum value.
/// A line's first word is the full name, with the number of generic parameters of types and dots for nested ones; after a space
/// stand the kind and the signature:
/// <code>
/// TorchSharp.torch.Tensor.sum method (long dim, bool keepdim = false, ScalarType? type = null) : torch.Tensor
/// TorchSharp.torch.nn.Module`2.forward abstract method (T1 input) : T2
/// TorchSharp.Modules.Linear sealed class : TorchSharp.torch.nn.Module`2&lt;torch.Tensor, torch.Tensor&gt;, IDisposable
/// </code>
/// An override is left out: callers are compiled against the method that it overrides.
/// </summary>
internal static class SurfaceLines
{
    private const BindingFlags Declared = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance
        | BindingFlags.Static | BindingFlags.DeclaredOnly;

    /// <summary>All lines, sorted, each once.</summary>
    public static IEnumerable<string> Of(Assembly assembly) => assembly.GetExportedTypes()
        .Where(type => type.Namespace!.StartsWith("TorchSharp", StringComparison.Ordinal))
        .SelectMany(Of).Distinct().Order(StringComparer.Ordinal);

    /// <summary>A type's line, and those of the members that it declares.</summary>
    public static IEnumerable<string> Of(Type type) => type.IsEnum || IsDelegate(type)
        ? [Header(type), .. Values(type)]
        : [Header(type), .. Methods(type), .. Accessors(type), .. Fields(type), .. Constructors(type)];

    private static bool IsDelegate(Type type) => type.BaseType == typeof(MulticastDelegate);

    private static string Header(Type type)
    {
        var kind = type switch
        {
            { IsEnum: true } => $"enum : {TypeText.Of(type.GetEnumUnderlyingType())}",
            _ when IsDelegate(type) => "delegate " + Signature(type.GetMethod("Invoke")!),
            { IsInterface: true } => "interface",
            { IsValueType: true } => "struct",
            { IsAbstract: true, IsSealed: true } => "static class",
            { IsAbstract: true } => "abstract class",
            { IsSealed: true } => "sealed class",
            _ => "class",
        };
        var bases = type.IsEnum || IsDelegate(type) ? string.Empty : string.Join(", ", Bases(type));
        return $"{TypeText.FullName(type)} {kind}{(bases.Length > 0 ? " : " + bases : bases)}{Constraints(type.GetGenericArguments())}";
    }

    /// <summary>The base class under its full name, then every visible interface, inherited ones too.</summary>
    private static IEnumerable<string> Bases(Type type)
    {
        var parent = type.IsInterface || type.IsValueType || type.BaseType == typeof(object) ? null : type.BaseType;
        return parent is null ? Interfaces(type) : Interfaces(type).Prepend(TypeText.FullName(parent) + TypeText.Arguments(parent));
    }

    private static IEnumerable<string> Interfaces(Type type) =>
        type.GetInterfaces().Where(contract => contract.IsVisible).Select(TypeText.Of).Order(StringComparer.Ordinal);

    private static IEnumerable<string> Values(Type type) => !type.IsEnum
        ? []
        : Enum.GetNames(type).Select(name => string.Create(
            CultureInfo.InvariantCulture,
            $"{TypeText.FullName(type)}.{name} value = {Convert.ToInt64(Enum.Parse(type, name), CultureInfo.InvariantCulture)}"));

    private static IEnumerable<string> Methods(Type type) =>
        from method in type.GetMethods(Declared)
        where IsVisible(method) && !IsAccessor(method) && !IsOverride(method)
        select $"{TypeText.FullName(type)}.{method.Name} {Modifiers(method)}method {Signature(method)}";

    /// <summary>A property's accessors, one by one: a caller is compiled against one of them.</summary>
    private static IEnumerable<string> Accessors(Type type) =>
        from property in type.GetProperties(Declared)
        from accessor in property.GetAccessors(nonPublic: true)
        where IsVisible(accessor) && !IsOverride(accessor)
        let index = property.GetIndexParameters() is { Length: > 0 } some ? $" [{Parameters(some)}]" : string.Empty
        select $"{TypeText.FullName(type)}.{property.Name} {Modifiers(accessor)}{Verb(accessor)}{index}"
            + $" : {TypeText.Of(property.PropertyType, property)}";

    private static string Verb(MethodInfo accessor) => accessor.ReturnType == typeof(void) ? "set" : "get";

    private static IEnumerable<string> Fields(Type type) =>
        from field in type.GetFields(Declared)
        where field.IsPublic || field.IsFamily || field.IsFamilyOrAssembly
        let access = field.IsPublic ? string.Empty : "protected "
        let scope = field.IsLiteral ? $"const {Text(field.GetRawConstantValue(), field.FieldType)} "
            : field.IsStatic ? "static " : string.Empty
        select $"{TypeText.FullName(type)}.{field.Name} {access}{scope}field : {TypeText.Of(field.FieldType, field)}";

    private static IEnumerable<string> Constructors(Type type) =>
        from constructor in type.GetConstructors(Declared & ~BindingFlags.Static)
        where IsVisible(constructor)
        let access = constructor.IsPublic ? string.Empty : "protected "
        select $"{TypeText.FullName(type)} {access}constructor ({Parameters(constructor.GetParameters())})";

    private static bool IsVisible(MethodBase method) =>
        (method.IsPublic || method.IsFamily || method.IsFamilyOrAssembly) && !method.Name.Contains('<', StringComparison.Ordinal);

    private static bool IsAccessor(MethodBase method) => method.IsSpecialName && !method.Name.StartsWith("op_", StringComparison.Ordinal);

    private static bool IsOverride(MethodInfo method) => method.GetBaseDefinition().DeclaringType != method.DeclaringType;

    private static string Modifiers(MethodBase method) =>
        (method.IsPublic ? string.Empty : "protected ")
        + (method.IsStatic ? "static " : string.Empty)
        + (method.DeclaringType!.IsInterface ? string.Empty
            : method.IsAbstract ? "abstract "
            : method.IsVirtual && !method.IsFinal ? "virtual " : string.Empty);

    private static string Signature(MethodInfo method)
    {
        Type[] generic = method.IsGenericMethod ? method.GetGenericArguments() : [];
        var names = generic.Length == 0 ? string.Empty : $"<{string.Join(", ", generic.Select(TypeText.Of))}> ";
        var extended = method.IsDefined(typeof(ExtensionAttribute), false) ? "this " : string.Empty;
        return $"{names}({extended}{Parameters(method.GetParameters())}) : "
            + TypeText.Of(method.ReturnType, method.ReturnParameter) + Constraints(generic);
    }

    private static string Parameters(IEnumerable<ParameterInfo> parameters) => string.Join(", ", parameters.Select(Parameter));

    private static string Parameter(ParameterInfo parameter)
    {
        var way = parameter.IsDefined(typeof(ParamArrayAttribute), false) || parameter.IsDefined(typeof(ParamCollectionAttribute), false)
            ? "params "
            : !parameter.ParameterType.IsByRef ? string.Empty
            : parameter.IsOut ? "out "
            : parameter.IsIn ? "in " : "ref ";
        var fallback = parameter.HasDefaultValue ? " = " + Text(parameter.RawDefaultValue, parameter.ParameterType) : string.Empty;
        return $"{way}{TypeText.Of(parameter.ParameterType, parameter)} {parameter.Name}{fallback}";
    }

    private static string Text(object? value, Type type) => value switch
    {
        null => type.IsValueType && Nullable.GetUnderlyingType(type) is null ? "default" : "null",
        bool flag => flag ? "true" : "false",
        string text => $"\"{text.Replace("\n", "\\n", StringComparison.Ordinal)}\"",
        _ when type.IsEnum => Enum.GetName(type, value) ?? value.ToString()!,
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString()!,
    };

    private static string Constraints(IEnumerable<Type> generic) => string.Concat(generic.Select(Constraint));

    private static string Constraint(Type parameter)
    {
        if (!parameter.IsGenericParameter)
            return string.Empty;

        var flags = parameter.GenericParameterAttributes;
        List<string> demands = [];
        if (flags.HasFlag(GenericParameterAttributes.ReferenceTypeConstraint))
            demands.Add("class");
        if (flags.HasFlag(GenericParameterAttributes.NotNullableValueTypeConstraint))
            demands.Add("struct");
        else if (flags.HasFlag(GenericParameterAttributes.DefaultConstructorConstraint))
            demands.Add("new()");
        demands.AddRange(parameter.GetGenericParameterConstraints().Where(type => type != typeof(ValueType)).Select(TypeText.Of));
        return demands.Count == 0 ? string.Empty : $" where {TypeText.Of(parameter)} : {string.Join(", ", demands)}";
    }
}
