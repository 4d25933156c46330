using System.Globalization;
using System.Reflection;
using static TorchSharp.torch;

namespace Grader.Isolation;

/// <summary>Words for a call and what is passed in it, for messages.</summary>
public static class CallText
{
    private const int ShownNumbers = 8;

    /// <summary>How messages call a method: "INoiseSource.Normal", or the name of a delegate's type.</summary>
    public static string NameOf(MethodInfo method) => method.DeclaringType!.IsAssignableTo(typeof(Delegate))
        ? method.DeclaringType.Name
        : $"{method.DeclaringType.Name}.{method.Name}";

    /// <summary>A value that is passed: a tensor by data type and shape, a few numbers as they are, many by their count.</summary>
    public static string Of(object? value) => value switch
    {
        null => "null",
        Tensor { IsInvalid: true } => "a disposed tensor",
        Tensor tensor => $"a {tensor.dtype} tensor of shape [{string.Join(", ", tensor.shape)}]",
        Array { Length: > ShownNumbers } many => $"{many.Length} numbers",
        Array few => $"[{string.Join(", ", few.Cast<object?>().Select(Of))}]",
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        _ => value.GetType().Name,
    };
}
