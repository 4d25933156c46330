using Grader.Judging.Work;
using NUnit.Framework;

namespace Grader.Tests.Judging;

internal sealed class CostOrderTests
{
    [TestCase(1)]
    [TestCase(2)]
    [TestCase(3)]
    public void A_power_has_its_exponent(int power)
    {
        int[] sizes = [4, 8, 16];

        Assert.That(CostOrder.Of(sizes, [.. sizes.Select(n => 7 * (long)Math.Pow(n, power))]), Is.EqualTo(power).Within(1e-12));
    }

    [Test]
    public void A_constant_cost_has_the_exponent_0() => Assert.That(CostOrder.Of([4, 8], [5, 5]), Is.Zero);
}
