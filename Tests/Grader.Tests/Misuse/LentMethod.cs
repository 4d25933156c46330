using System.Reflection;
using Grader.Wire;

namespace Grader.Tests.Misuse;

/// <summary>A method of an object that the judge lends to the student's code.</summary>
/// <param name="Target">The object.</param>
/// <param name="Method">The method; of a delegate, its <c>Invoke</c>.</param>
internal sealed record LentMethod(object Target, MethodInfo Method)
{
    /// <summary>The methods of every lent object among the arguments of a call.</summary>
    public static IReadOnlyList<LentMethod> Among(MethodInfo call, object?[] arguments) =>
        [.. call.GetParameters().Zip(arguments, (parameter, argument) => Of(parameter.ParameterType, argument)).SelectMany(lent => lent)];

    /// <summary>The methods of every object that a method of the contracts is lent, by their declaration.</summary>
    public static IEnumerable<MethodInfo> DeclaredFor(MethodInfo call) =>
        call.GetParameters().SelectMany(parameter => Parts(parameter.ParameterType)).SelectMany(MethodsOf);

    /// <summary>The methods of an object that is lent, or of the functions in it; none of another.</summary>
    public static IEnumerable<LentMethod> Of(Type type, object? argument)
    {
        if (argument is null)
            return [];

        return IsLent(type)
            ? MethodsOf(type).Select(method => new LentMethod(argument, method))
            : Functions(type).SelectMany(part => Of(part.PropertyType, part.GetValue(argument)));
    }

    private static IEnumerable<Type> Parts(Type type) => IsLent(type) ? [type] : Functions(type).Select(part => part.PropertyType);

    /// <summary>The functions in a record of the contracts.</summary>
    public static IEnumerable<PropertyInfo> Functions(Type type) => KnownCourses.ContractTypes.Contains(type)
        ? type.GetProperties().Where(property => IsLent(property.PropertyType))
        : [];

    /// <summary>An argument of a call in which every lent function is replaced; any other argument as it is.</summary>
    /// <param name="type">Its declared type.</param>
    /// <param name="argument">The argument.</param>
    /// <param name="answer">Answers in the place of a lent object.</param>
    public static object? Replaced(Type type, object? argument, Func<object, MethodInfo, object?[], object?> answer)
    {
        if (argument is null)
            return null;
        if (IsLent(type))
            return Proxy.For(type, (method, given) => answer(argument, method, given));

        return Functions(type).ToList() is { Count: > 0 } parts
            ? Activator.CreateInstance(type, [.. parts.Select(part => Replaced(part.PropertyType, part.GetValue(argument), answer))])
            : argument;
    }

    /// <summary>Whether objects of a type are lent: functions, and what contracts are.</summary>
    public static bool IsLent(Type type) => Handle.Is(type);

    private static IEnumerable<MethodInfo> MethodsOf(Type type) => type.IsAssignableTo(typeof(Delegate))
        ? [type.GetMethod("Invoke")!]
        : type.GetMethods().Where(method => method.GetParameters().Length > 0);
}
