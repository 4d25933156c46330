using System.Reflection;
using Grader.Contracts;
using Grader.Judging.Chance;
using Grader.Wire;
using static TorchSharp.torch;

namespace Grader.Authoring.GarbageAnswers;

/// <summary>
/// What student code is given in the place of a lent object that the checks watch: a function answers zeros, and the judge's function is
/// never called. Made from the type of the parameter, so that a new contract needs nothing here.
/// </summary>
internal static class Decoy
{
    /// <param name="type">The declared type of the parameter.</param>
    /// <param name="argument">What the judge hands over.</param>
    public static object? For(Type type, object? argument)
    {
        if (type == typeof(INoiseSource))
            return new RecordedNoise(seed: 1);
        if (IsFunction(type))
            return Proxy.For(type, Zeros);

        return Functions(type) is { Length: > 0 } parts
            ? Activator.CreateInstance(type, [.. parts.Select(part => For(part, null))])
            : argument;
    }

    private static bool IsFunction(Type type) => type.IsAssignableTo(typeof(Delegate));

    /// <summary>The types of a record's parts if all of them are functions; none for any other type.</summary>
    private static Type[] Functions(Type type)
    {
        var parts = type.IsInterface || type.IsArray || type == typeof(string) ? []
            : type.GetConstructors().SelectMany(constructor => constructor.GetParameters()).Select(part => part.ParameterType).ToArray();
        return Array.TrueForAll(parts, IsFunction) ? parts : [];
    }

    /// <summary>As many zeros as the first argument has numbers, in its shape; an object, since numbers convert to tensors.</summary>
    private static object Zeros(MethodInfo method, object?[] arguments) => arguments[0] switch
    {
        Tensor tensor => (object)zeros_like(tensor),
        double[] numbers => new double[numbers.Length],
        double => 0.0,
        _ when method.ReturnType.IsValueType => Activator.CreateInstance(method.ReturnType)!,
        var other => throw new NotSupportedException(
            $"{method.DeclaringType} takes {other} and gives {method.ReturnType}: no garbage for a contract with such a function."),
    };
}
