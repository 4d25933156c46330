using System.Reflection;
using System.Runtime.CompilerServices;
using static TorchSharp.torch;

namespace Grader.Authoring.GarbageAnswers;

/// <summary>
/// A way to spoil answers. It is given the right answer where there is one, so that what it makes of it has the right length, shape and
/// data type unless that is what it spoils: the garbage that is hardest to tell from an answer.
/// </summary>
/// <param name="name">How test names call it.</param>
internal abstract class Garbage(string name)
{
    /// <summary>Spoils a value of one of the types that contracts return.</summary>
    /// <param name="right">The right answer.</param>
    /// <param name="type">Its declared type.</param>
    /// <param name="arguments">What the student's method was given.</param>
    public object Spoil(object right, Type type, object?[] arguments) => right switch
    {
        Tensor tensor => Of(tensor, arguments),
        double[] numbers => Of(numbers, arguments),
        double number => Of(number, arguments),
        float number => (float)Of((double)number, arguments),
        long number => Of(number, arguments),
        int number => (int)Math.Clamp(Of((long)number, arguments), int.MinValue, int.MaxValue),
        long[] numbers => numbers.Select(number => Of(number, arguments)).ToArray(),
        bool truth => Of(truth),
        bool[] truths => Of(truths),
        string text => Of(text, arguments),
        Enum => Enum.ToObject(type, (int)Math.Clamp(Of((long)7, arguments), -1, 99)),
        Array items => Items(items, type.GetElementType()!, arguments),
        System.Collections.IEnumerable items => Items(items.Cast<object>().ToArray(), type.GetGenericArguments()[0], arguments),
        ITuple tuple => Activator.CreateInstance(type, [.. type.GetGenericArguments()
            .Select((part, i) => Spoil(tuple[i]!, part, arguments))])!,
        _ => Record(right, type, arguments),
    };

    public sealed override string ToString() => name;

    protected abstract Tensor Of(Tensor right, object?[] arguments);

    protected abstract double[] Of(double[] right, object?[] arguments);

    protected abstract double Of(double right, object?[] arguments);

    protected abstract long Of(long right, object?[] arguments);

    protected abstract bool Of(bool right);

    /// <summary>A text that is never right, and never empty.</summary>
    protected virtual string Of(string right, object?[] arguments) => $"{this}";

    protected virtual bool[] Of(bool[] right) => [.. right.Select(Of)];

    /// <summary>Spoils every item of a list or grid.</summary>
    private Array Items(Array items, Type type, object?[] arguments)
    {
        var spoiled = Array.CreateInstance(type, [.. Enumerable.Range(0, items.Rank).Select(items.GetLength)]);
        var index = new int[items.Rank];
        foreach (var item in items)
        {
            spoiled.SetValue(Spoil(item, type, arguments), index);
            Next(index, items);
        }

        return spoiled;
    }

    /// <summary>The index of the next item, the last axis first.</summary>
    private static void Next(int[] index, Array items)
    {
        for (var axis = index.Length - 1; axis >= 0 && ++index[axis] == items.GetLength(axis); axis--)
            index[axis] = 0;
    }

    /// <summary>Spoils every part of a record.</summary>
    private object Record(object right, Type type, object?[] arguments)
    {
        var constructor = type.GetConstructors().MaxBy(candidate => candidate.GetParameters().Length)
            ?? throw new NotSupportedException($"{type} is no type that garbage is known for; teach {nameof(Garbage)} about it.");
        return constructor.Invoke([.. constructor.GetParameters().Select(parameter => Part(right, type, parameter, arguments))]);
    }

    private object Part(object right, Type type, ParameterInfo parameter, object?[] arguments) =>
        Spoil(type.GetProperty(parameter.Name!)!.GetValue(right)!, parameter.ParameterType, arguments);
}
