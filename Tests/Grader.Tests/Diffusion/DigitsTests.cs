using Grader.Checks.Diffusion.Images;
using Grader.Judging.Chance;
using NUnit.Framework;

namespace Grader.Tests.Diffusion;

internal sealed class DigitsTests
{
    [Test]
    public void There_are_as_many_of_each_digit_as_its_source_says() // scikit-learn, load_digits: numpy.bincount(target)
    {
        var labels = Digits.Shipped.ForTraining.Concat(Digits.Shipped.HeldOut).GroupBy(digit => digit.Label).OrderBy(kind => kind.Key)
            .Select(kind => kind.Count());
        Assert.That(labels, Is.EqualTo(new[] { 178, 182, 177, 183, 181, 182, 181, 179, 174, 180 }));
    }

    [Test]
    public void Grey_values_go_from_0_to_16_and_scaled_ones_from_minus_1_to_1()
    {
        var random = new UniformNumbers(3);
        var scaled = Digits.Shipped.HeldOut.SelectMany(digit => Digits.Shipped.Scaled(digit, random)).ToArray();
        Assert.Multiple(() =>
        {
            Assert.That(Digits.Shipped.ForTraining.SelectMany(digit => digit.Grey).Distinct().Order(), Is.EqualTo(Enumerable.Range(0, 17)));
            Assert.That(Digits.Shipped.ForTraining.Select(digit => digit.Grey.Length), Is.All.EqualTo(64));
            Assert.That((scaled.Min(), scaled.Max()), Is.EqualTo((-1.0, 1.0)).Using<(double Least, double Most)>(
                (a, b) => Math.Abs(a.Least - b.Least) < 1e-3 && Math.Abs(a.Most - b.Most) < 1e-3));
        });
    }

    [Test]
    public void A_digit_of_the_data_is_nearest_to_itself()
    {
        var random = new UniformNumbers(4);
        var shown = Digits.Shipped.ForTraining.Take(10).ToArray();
        var (labels, distances) = NearestDigit.Of(Digits.Shipped, [.. shown.Select(digit => Digits.Shipped.Scaled(digit, random))]);
        Assert.That(labels, Is.EqualTo(shown.Select(digit => digit.Label)));
        Assert.That(distances, Is.All.LessThan(0.1)); // two roundings of a grey value: √(1/6)·2/17 = 0.048
    }
}
