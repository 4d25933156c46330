using System.Collections;
using System.Globalization;
using System.Runtime.CompilerServices;
using Grader.Judging.Comparisons;
using static TorchSharp.torch;

namespace Grader.Judging.Laws.Calls;

/// <summary>What a call has answered, or was asked, as numbers in a fixed order, whatever it is made of.</summary>
/// <param name="Numbers">The numbers.</param>
/// <param name="Form">Types and sizes of what holds them.</param>
internal sealed record Answer(double[] Numbers, string Form)
{
    /// <summary>The numbers of a value.</summary>
    public static Answer Of(object? value)
    {
        List<double> numbers = [];
        List<string> form = [];
        Add(value, numbers, form);
        return new([.. numbers], string.Join(' ', form));
    }

    /// <summary>How many numbers a value has, without reading them.</summary>
    public static long CountOf(object? value) => value switch
    {
        null or string or Tensor { IsInvalid: true } => 0,
        Tensor tensor => tensor.numel(),
        IConvertible => 1,
        Array array when array.GetType().GetElementType()!.IsPrimitive => array.LongLength,
        _ => PartsOf(value).Sum(CountOf),
    };

    /// <summary>Whether two values have the same types and sizes.</summary>
    public bool HasFormOf(Answer other) => Form == other.Form;

    /// <summary>
    /// Whether both have one form and numbers that are the same but for rounding, as where several threads add up. Small numbers may be all
    /// that an answer has, so that what is allowed is a part of the largest one.
    /// </summary>
    public bool IsCloseTo(Answer other)
    {
        var rounding = new Tolerance(1e-5, 1e-7 * Numbers.Where(double.IsFinite).Select(Math.Abs).DefaultIfEmpty(0).Max(), "rounding");
        return HasFormOf(other)
            && Numbers.Zip(other.Numbers).All(pair => pair.First.Equals(pair.Second) || rounding.Allows(pair.Second, pair.First));
    }

    /// <summary>Whether both have the same form and the same numbers.</summary>
    public bool Equals(Answer? other) => other is not null && HasFormOf(other) && Numbers.SequenceEqual(other.Numbers);

    public override int GetHashCode() => HashCode.Combine(Form, Numbers.Length);

    /// <summary>Whether <see cref="Scaled"/> changes a value.</summary>
    public static bool CanBeScaled(object? value) =>
        value is double or float or double[] || value is Tensor tensor && tensor.is_floating_point();

    /// <summary>A value with its real numbers multiplied; other values as they are.</summary>
    public static object? Scaled(object? value, double factor) => value switch
    {
        double number => number * factor,
        float number => (float)(number * factor),
        double[] numbers => Array.ConvertAll(numbers, number => number * factor),
        Tensor tensor when tensor.is_floating_point() => tensor.detach() * factor,
        Tensor tensor => tensor.clone(),
        _ => value,
    };

    public override string ToString() => Text.List(Numbers);

    private static void Add(object? value, List<double> numbers, List<string> form)
    {
        switch (value)
        {
            case null:
                form.Add("null");
                break;
            case Tensor tensor:
                form.Add($"{tensor.dtype}{Text.Shape(tensor.shape)}");
                numbers.AddRange(tensor.Numbers());
                break;
            case string text:
                form.Add(text);
                break;
            case Enum member:
                numbers.Add(Convert.ToInt64(member, CultureInfo.InvariantCulture));
                break;
            case IConvertible number:
                numbers.Add(number.ToDouble(CultureInfo.InvariantCulture));
                break;
            default:
                AddParts(PartsOf(value), numbers, form);
                break;
        }
    }

    private static void AddParts(IEnumerable<object?> parts, List<double> numbers, List<string> form)
    {
        form.Add("(");
        var before = numbers.Count;
        foreach (var part in parts)
            Add(part, numbers, form);

        form.Add($"{numbers.Count - before})");
    }

    private static IEnumerable<object?> PartsOf(object value) => value switch
    {
        ITuple tuple => Enumerable.Range(0, tuple.Length).Select(i => tuple[i]),
        IEnumerable items => items.Cast<object?>(),
        _ => RecordParts.Of(value).Select(part => part.Value),
    };
}
