using System.Reflection;

namespace Grader.Judging.Laws.Calls;

/// <summary>The values of a record of the contracts: those of its constructor.</summary>
internal static class RecordParts
{
    /// <summary>Name and value of each, in order.</summary>
    public static IReadOnlyList<(string Name, object? Value)> Of(object record) =>
        [.. ConstructorOf(record).GetParameters().Select(parameter => (parameter.Name!, ValueOf(record, parameter.Name!)))];

    /// <summary>The declared type of each, in order.</summary>
    public static IReadOnlyList<Type> TypesOf(object record) =>
        [.. ConstructorOf(record).GetParameters().Select(parameter => parameter.ParameterType)];

    /// <summary>A record of the same type with other values.</summary>
    public static object Make(object like, object?[] values) => ConstructorOf(like).Invoke(values);

    /// <summary>A record like another one, but for one value; null where its constructor refuses this value.</summary>
    public static object? With(object record, int index, object? value)
    {
        object?[] values = [.. Of(record).Select(part => part.Value)];
        values[index] = value;
        try
        {
            return Make(record, values);
        }
        catch (TargetInvocationException)
        {
            return null;
        }
    }

    private static ConstructorInfo ConstructorOf(object record) =>
        record.GetType().GetConstructors().MaxBy(constructor => constructor.GetParameters().Length)
        ?? throw new ArgumentException($"{record.GetType()} is no record of the contracts.", nameof(record));

    private static object? ValueOf(object record, string name) => record.GetType().GetProperty(name)?.GetValue(record);
}
