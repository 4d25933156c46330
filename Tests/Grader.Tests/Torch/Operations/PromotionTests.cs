using NUnit.Framework;

namespace Grader.Tests.Torch.Operations;

internal sealed class PromotionTests
{
    private static IEnumerable<string> Cases => GoldenOperations.Promotions.Keys;

    [TestCaseSource(nameof(Cases))]
    public void The_type_of_a_result_is_the_one_that_TorchSharp_chooses(string expression) =>
        Assert.That(PromotionTable.Of(expression).dtype.ToString(), Is.EqualTo(GoldenOperations.Promotions[expression]));
}
