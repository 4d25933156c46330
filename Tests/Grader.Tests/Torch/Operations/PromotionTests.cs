using NUnit.Framework;
using TorchSharp;
using static TorchSharp.torch;

namespace Grader.Tests.Torch.Operations;

internal sealed class PromotionTests
{
    private static IEnumerable<string> Cases => GoldenOperations.Promotions.Keys;

    [TestCaseSource(nameof(Cases))]
    public void The_type_of_a_result_is_the_one_that_PyTorch_chooses(string expression)
    {
        var words = expression.Split(' ');
        var actual = words switch
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
        Assert.That(actual.dtype.ToString(), Is.EqualTo(GoldenOperations.Promotions[expression]));
    }

    private static Tensor Operand(string text)
    {
        var type = Enum.Parse<ScalarType>(text.Split('[')[0]);
        return text.EndsWith("[]", StringComparison.Ordinal) ? ones(Array.Empty<long>(), type) : ones(2, type);
    }
}
