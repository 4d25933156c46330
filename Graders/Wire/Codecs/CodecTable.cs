using System.Reflection;
using System.Runtime.CompilerServices;
using static TorchSharp.torch;

namespace Grader.Wire;

/// <summary>Derives the codec of a declared type. The set of types is closed; another one is a mistake of the contract's author.</summary>
internal static class CodecTable
{
    private static readonly Dictionary<Type, Codec> primitives = new()
    {
        [typeof(bool)] = new BoolCodec(),
        [typeof(byte)] = new NumberCodec<byte>(),
        [typeof(int)] = new NumberCodec<int>(),
        [typeof(long)] = new NumberCodec<long>(),
        [typeof(float)] = new NumberCodec<float>(),
        [typeof(double)] = new NumberCodec<double>(),
    };

    private static readonly string runtime = System.Runtime.InteropServices.RuntimeEnvironment.GetRuntimeDirectory();

    /// <summary>The codec of a parameter or a return value, with its nullability.</summary>
    public static Codec For(ParameterInfo parameter, string name) => parameter.ParameterType == typeof(void)
        ? new VoidCodec()
        : For(parameter.ParameterType, new NullabilityInfoContext().Create(parameter), name);

    private static Codec For(PropertyInfo property) =>
        For(property.PropertyType, new NullabilityInfoContext().Create(property), $"{property.DeclaringType!.Name}.{property.Name}");

    private static Codec For(Type type, NullabilityInfo? nullability, string name)
    {
        if (Nullable.GetUnderlyingType(type) is { } underlying)
            return new PresenceCodec(Value(underlying, nullability, name), nullable: true, name);

        return type.IsValueType
            ? Value(type, nullability, name)
            : new PresenceCodec(Reference(type, nullability, name), nullability?.ReadState == NullabilityState.Nullable, name);
    }

    private static Codec Value(Type type, NullabilityInfo? nullability, string name) =>
        primitives.TryGetValue(type, out var primitive) ? primitive
        : type.IsEnum ? new EnumCodec(type)
        : type.IsAssignableTo(typeof(ITuple)) ? TupleOf(type, nullability, name)
        : RecordOf(type) ?? throw NotCarried(type, name);

    private static Codec Reference(Type type, NullabilityInfo? nullability, string name) =>
        type == typeof(string) ? new TextCodec()
        : type.IsAssignableTo(typeof(Tensor)) ? type == typeof(Tensor) ? new TensorCodec() : throw NotCarried(type, name)
        : type.IsArray ? ArrayOf(type, nullability, name)
        : ElementOfList(type) is { } element ? Sequence(element, Argument(nullability, 0), name)
        : type.IsInterface || type.IsAssignableTo(typeof(Delegate)) && DelegateProxy.CanMake(type) ? new HandleCodec(type)
        : RecordOf(type) ?? throw NotCarried(type, name);

    private static TupleCodec TupleOf(Type type, NullabilityInfo? nullability, string name) =>
        new(type, [.. type.GetGenericArguments().Select((item, i) => For(item, Argument(nullability, i), $"Item{i + 1} of {name}"))]);

    private static Codec ArrayOf(Type type, NullabilityInfo? nullability, string name)
    {
        var (element, rank) = (type.GetElementType()!, type.GetArrayRank());
        if (NumbersOf(element) is not { } numbers)
            return rank == 1 ? Sequence(element, nullability?.ElementType, name) : throw NotCarried(type, name);

        return rank == 1 ? numbers : Generic(typeof(GridCodec<>), element, rank, numbers);
    }

    private static Codec? NumbersOf(Type element) =>
        element == typeof(byte) ? new NumbersCodec<byte>(1)
        : element == typeof(int) ? new NumbersCodec<int>(4)
        : element == typeof(long) ? new NumbersCodec<long>(8)
        : element == typeof(float) ? new NumbersCodec<float>(4)
        : element == typeof(double) ? new NumbersCodec<double>(8)
        : null;

    private static Codec Sequence(Type element, NullabilityInfo? nullability, string name) =>
        Generic(typeof(SequenceCodec<>), element, For(element, nullability, $"An element of {name}"));

    private static Codec Generic(Type codec, Type element, params object[] arguments) =>
        (Codec)Activator.CreateInstance(codec.MakeGenericType(element), arguments)!;

    /// <summary>The element type of an interface that a <see cref="List{T}"/> implements; null for any other type.</summary>
    public static Type? ElementOfList(Type type) =>
        type.IsInterface && type.IsGenericType && ListInterfaces().Contains(type.GetGenericTypeDefinition())
            ? type.GetGenericArguments()[0]
            : null;

    private static IEnumerable<Type> ListInterfaces() =>
        typeof(List<>).GetInterfaces().Where(type => type.IsGenericType).Select(type => type.GetGenericTypeDefinition());

    private static RecordCodec? RecordOf(Type type)
    {
        var constructor = type.IsAbstract ? null : type.GetConstructors().MaxBy(candidate => candidate.GetParameters().Length);
        var positional = constructor?.GetParameters().Select(parameter => type.GetProperty(parameter.Name!)).ToArray();
        if (positional is null || positional.Contains(null) || !IsOurs(type))
            return null;

        var settable = type.GetProperties().Where(property => property.SetMethod is { IsPublic: true }).Except(positional!)
            .OrderBy(property => property!.Name, StringComparer.Ordinal);
        return new RecordCodec(constructor!, positional!, [.. settable!], For);
    }

    /// <summary>
    /// Records of the contracts, of the wire's own roots and of the results: what is neither .NET's nor the engine's, and never a type that
    /// a hand-in declares, which is loaded from bytes.
    /// </summary>
    private static bool IsOurs(Type type) => type.Assembly.Location is { Length: > 0 } path
        && type.Assembly != typeof(Tensor).Assembly
        && !path.StartsWith(runtime, StringComparison.OrdinalIgnoreCase);

    private static NullabilityInfo? Argument(NullabilityInfo? nullability, int index) =>
        nullability is { GenericTypeArguments: { } arguments } && index < arguments.Length ? arguments[index] : null;

    private static NotSupportedException NotCarried(Type type, string name) =>
        new($"{name} has the type {type}, which the wire does not carry. Contracts use numbers, bool, string, Tensor, arrays and lists "
            + "of them, enums, value tuples, records and interfaces of their own, and delegates that return a value and have three "
            + "parameters at most.");
}
