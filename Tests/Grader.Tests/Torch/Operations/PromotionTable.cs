using TorchSharp;
using static TorchSharp.torch;

namespace Grader.Tests.Torch.Operations;

/// <summary>Expressions such as "Bool[2] * Int32[]", of ones: a type with [] has no dimensions.</summary>
internal static class PromotionTable
{
    public static Tensor Of(string expression) => expression.Split(' ') switch
    {
        ["sum", var type] => Operand(type + "[2]").sum(),
        ["exp", var type] => Operand(type + "[2]").exp(),
        [var a, "/", var b] => Operand(a) / Operand(b),
        [var a, _, "int"] => Operand(a) * 2,
        [var a, _, "double"] => Operand(a) * 2.5,
        [var a, _, "bool"] => Operand(a).mul((Scalar)true),
        [var a, _, var b] => Operand(a) * Operand(b),
        _ => throw new ArgumentException(expression),
    };

    private static Tensor Operand(string text)
    {
        var type = Enum.Parse<ScalarType>(text.Split('[')[0]);
        return text.EndsWith("[]", StringComparison.Ordinal) ? ones(Array.Empty<long>(), type) : ones(2, type);
    }
}
