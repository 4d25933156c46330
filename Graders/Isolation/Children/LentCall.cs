using System.Globalization;
using System.Reflection;
using static TorchSharp.torch;

namespace Grader.Isolation;

/// <summary>
/// A hand-in's call of an object that a check has lent to it, such as a noise source. Such an object answers every call that its contract
/// allows, so that an exception out of it is a fault of the call, and no failure of the grader.
/// </summary>
internal static class LentCall
{
    private const int ShownNumbers = 8;

    /// <summary>The exception with which the hand-in's own call ends.</summary>
    /// <param name="method">The method of the lent object.</param>
    /// <param name="arguments">What the hand-in has given it.</param>
    /// <param name="thrown">What the lent object has thrown.</param>
    public static Exception Fault(MethodInfo method, IEnumerable<object?> arguments, Exception thrown) =>
        thrown is VerdictException or StudentFaultException or NotAttemptedException ? thrown : new StudentFaultException(
            StudentFault.Contract,
            $"The code called {Name(method)}({string.Join(", ", arguments.Select(Text))}), which cannot be answered: {thrown.Message}");

    private static string Name(MethodInfo method) => method.DeclaringType!.IsAssignableTo(typeof(Delegate))
        ? method.DeclaringType.Name
        : $"{method.DeclaringType.Name}.{method.Name}";

    private static string Text(object? argument) => argument switch
    {
        null => "null",
        Tensor { IsInvalid: true } => "a disposed tensor",
        Tensor tensor => $"a {tensor.dtype} tensor of shape [{string.Join(", ", tensor.shape)}]",
        Array { Length: > ShownNumbers } many => $"{many.Length} numbers",
        Array few => $"[{string.Join(", ", few.Cast<object?>().Select(Text))}]",
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        _ => argument.GetType().Name,
    };
}
