using System.Reflection;
using static TorchSharp.torch;

namespace Grader.Tests.Garbage;

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
        long number => Of(number, arguments),
        long[] numbers => numbers.Select(number => Of(number, arguments)).ToArray(),
        bool truth => Of(truth),
        bool[] truths => Of(truths),
        Enum => Enum.ToObject(type, (int)Math.Clamp(Of((long)7, arguments), -1, 99)),
        _ => Record(right, type, arguments),
    };

    public sealed override string ToString() => name;

    protected abstract Tensor Of(Tensor right, object?[] arguments);

    protected abstract double[] Of(double[] right, object?[] arguments);

    protected abstract double Of(double right, object?[] arguments);

    protected abstract long Of(long right, object?[] arguments);

    protected abstract bool Of(bool right);

    protected virtual bool[] Of(bool[] right) => [.. right.Select(Of)];

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
