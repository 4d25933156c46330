using System.Runtime.InteropServices;
using Grader.Tests.Torch.Operations;
using NUnit.Framework;
using TorchSharp;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;
using F = TorchSharp.torch.nn.functional;

namespace Grader.Tests.Torch.Nn;

/// <summary>Layers, activations and losses whose values come from TorchSharp 0.107 on libtorch 2.10.</summary>
internal sealed class MoreLayerTests
{
    private static readonly Tensor A = tensor(new[] { -8.0, -3, -1, -0.3, 0, 0.4, 1, 2.5, 6, 7 });
    private static readonly Tensor Image = arange(16.0).reshape(1, 1, 4, 4).to(float64);
    private static readonly Tensor Row = tensor(new[,,] { { { 1.0, 5, 2, 8, 3, 4 } } });

    private static IEnumerable<TestCaseData> Values()
    {
        yield return Case("PReLU", PReLU(1, dtype: float64).call(A), [-2, -0.75, -0.25, -0.075, 0, 0.4, 1, 2.5, 6, 7]);
        yield return Case(
            "SELU", SELU().call(A),
            [-1.75750956, -1.67056873, -1.11133074, -0.455667315, 0, 0.420280395, 1.05070099, 2.62675247, 6.30420592, 7.35490691]);
        yield return Case("ReLU6", ReLU6().call(A), [0, 0, 0, 0, 0, 0.4, 1, 2.5, 6, 6]);
        yield return Case(
            "CELU", CELU(1.5).call(A), [-1.49275808, -1.29699708, -0.729874321, -0.27190387, 0, 0.4, 1, 2.5, 6, 7]);
        yield return Case(
            "Hardswish", Hardswish().call(A), [0, 0, -0.333333333, -0.135, 0, 0.226666667, 0.666666667, 2.29166667, 6, 7]);
        yield return Case(
            "Hardsigmoid", Hardsigmoid().call(A), [0, 0, 0.333333333, 0.45, 0.5, 0.566666667, 0.666666667, 0.916666667, 1, 1]);
        yield return Case(
            "Softsign", Softsign().call(A),
            [-0.888888889, -0.75, -0.5, -0.230769231, 0, 0.285714286, 0.5, 0.714285714, 0.857142857, 0.875]);
        yield return Case("ZeroPad2d", ZeroPad2d((1, 0, 1, 0)).call(Image[.., .., ..2, ..2]), [0, 0, 0, 0, 0, 1, 0, 4, 5]);
        yield return Case(
            "PixelShuffle", PixelShuffle(2).call(arange(16.0).reshape(1, 4, 2, 2)),
            [0, 4, 1, 5, 8, 12, 9, 13, 2, 6, 3, 7, 10, 14, 11, 15]);
        yield return Case(
            "PixelUnshuffle", PixelUnshuffle(2).call(Image), [0, 2, 8, 10, 1, 3, 9, 11, 4, 6, 12, 14, 5, 7, 13, 15]);
        yield return Case("AdaptiveAvgPool2d", AdaptiveAvgPool2d(2).call(Image), [2.5, 4.5, 10.5, 12.5]);
        yield return Case("AdaptiveAvgPool2d of thirds", AdaptiveAvgPool2d((3, 1)).call(Image), [3.5, 7.5, 11.5]);
        yield return Case("MaxPool1d", MaxPool1d(2).call(Row), [5, 8, 4]);
        yield return Case("MaxPool1d with padding", MaxPool1d(3, 1, 1).call(Row), [5, 5, 8, 8, 8, 4]);
        yield return Case("AvgPool1d", AvgPool1d(2).call(Row), [3, 5, 3.5]);
        yield return Case("InstanceNorm2d of one image", InstanceNorm2d(1).call(arange(4.0).reshape(1, 2, 2)), [
            -1.34163547, -0.447211862, 0.447211742, 1.34163535]);
        yield return Case("KLDivLoss", KLDivLoss(false).call(tensor(new[] { -1.0, -2 }), tensor(new[] { 0.3, 0 })), [-0.0305959206]);
        yield return Case(
            "GaussianNLLLoss", GaussianNLLLoss(true).call(tensor(new[] { 1.0, 2 }), tensor(new[] { 0.3, 0 }), tensor(new[] { 0.5, 2 })),
            [1.66393852]);
        yield return Case(
            "gaussian_nll_loss of rows",
            F.gaussian_nll_loss(Pairs(1, 2, 3, 4), Pairs(0, 0, 1, 1), Pairs(0.5, 1, 2, 3), reduction: Reduction.None),
            [2.65342641, 3.39587973]);
        yield return Case("Area", F.interpolate(arange(12.0).reshape(1, 1, 3, 4), [2, 3], mode: InterpolationMode.Area), [
            2.5, 3.5, 4.5, 6.5, 7.5, 8.5]);
        yield return Case("Trilinear", F.interpolate(arange(8.0).reshape(1, 1, 2, 2, 2), [3, 3, 3], mode: InterpolationMode.Trilinear), [
            0, 0.5, 1, 1, 1.5, 2, 2, 2.5, 3, 2, 2.5, 3, 3, 3.5, 4, 4, 4.5, 5, 4, 4.5, 5, 5, 5.5, 6, 6, 6.5, 7]);
    }

    private static IEnumerable<TestCaseData> Differentiable()
    {
        yield return Named("prelu", x => F.prelu(x, x[0, .., 0, 0].exp()));
        yield return Named("selu", x => F.selu(x));
        yield return Named("softsign", x => F.softsign(x));
        yield return Named("hardswish", x => F.hardswish(x));
        yield return Named("adaptive_avg_pool2d", x => F.adaptive_avg_pool2d(x, (3, 2)));
        yield return Named("pixel_shuffle", x => F.pixel_shuffle(x.flatten(1, 2).reshape(1, 4, 2, 2).square(), 2));
        yield return Named("instance_norm", x => F.instance_norm(x, weight: x[0, .., 0, 0], bias: x[0, .., 1, 1]));
        yield return Named("area", x => F.interpolate(x.square(), [3, 2], mode: InterpolationMode.Area));
        yield return Named("max_pool1d", x => F.max_pool1d(x.flatten(2), 3, 1, 1));
    }

    [TestCaseSource(nameof(Values))]
    public void The_values_are_TorchSharp_s(Tensor actual, double[] expected) =>
        Assert.That(Golden.Flat(actual), Is.EqualTo(expected).Within(1e-6));

    [TestCaseSource(nameof(Differentiable))]
    public void Derivatives_match_central_differences(Func<Tensor, Tensor> function) => Derivatives.MatchDifferences(
        x => Derivatives.Weighted(function(x)), Waves.Wave([1, 2, 4, 2], 0.2) * 3, "derivative");

    /// <summary>The weights are those that TorchSharp draws after the same seed.</summary>
    [Test]
    public void Conv1d_starts_and_computes_as_TorchSharp_does()
    {
        manual_seed(3);
        var layer = Conv1d(2, 3, 3, stride: 2, padding: 1);
        Assert.That(Golden.Flat(layer.weight[0, 0], layer.bias![0]), Is.EqualTo(
            new[] { -0.404767156, -0.322051287, -0.174858898, 0.283584505 }).Within(1e-7));
        var x = arange(12f).reshape(1, 2, 6);
        Assert.That(Golden.Flat(layer.call(x)), Is.EqualTo(
            Golden.Flat(F.conv2d(x.unsqueeze(2), layer.weight.unsqueeze(2), layer.bias, [1, 2], [0, 1]))));
        Assert.That(Conv1d(1, 1, 3, Padding.Same).call(Row.to(float32)).shape, Is.EqualTo(Row.shape));
    }

    [Test]
    public void InstanceNorm2d_keeps_running_statistics_where_asked()
    {
        var norm = InstanceNorm2d(1, track_running_stats: true, dtype: float64);
        norm.call(Image);
        Assert.That(Golden.Flat(norm.running_mean!, norm.running_var!), Is.EqualTo(new[] { 0.75, 3.16666667 }).Within(1e-8));
        norm.eval();
        Assert.That(Golden.Flat(norm.call(Image))[..2], Is.EqualTo(new[] { -0.42146295, 0.14048765 }).Within(1e-8));
        Assert.That(InstanceNorm2d(2).parameters(), Is.Empty);
    }

    [Test]
    public void Wrong_inputs_are_refused_as_TorchSharp_does()
    {
        Assert.Throws<ArgumentException>(() => InstanceNorm2d(3).call(Image));
        Assert.Throws<ArgumentException>(() => BatchNorm2d(1).call(Row));
        Assert.Throws<ExternalException>(() => BatchNorm2d(2).call(Image));
        Assert.Throws<ExternalException>(() => PixelShuffle(3).call(Image));
        Assert.Throws<ArgumentException>(() => GroupNorm(2, 4).call(ones(1, 4)));
        Assert.Throws<ExternalException>(() => GroupNorm(3, 4).call(ones(1, 4, 2, 2)));
        Assert.Throws<ExternalException>(() => GroupNorm(2, 4).call(ones(1, 6, 2, 2)));
        Assert.Throws<ArgumentException>(() => GaussianNLLLoss().call(ones(2), zeros(2), -ones(2)));
    }

    [Test]
    public void Parameters_keep_their_order_when_one_is_replaced()
    {
        var layer = Linear(2, 2);
        layer.bias = Parameter(zeros(2));
        layer.weight = Parameter(zeros(2, 2));
        Assert.That(layer.named_parameters().Select(named => named.name), Is.EqualTo(new[] { "weight", "bias" }));
        layer.bias = null;
        Assert.That(layer.named_parameters().Select(named => named.name), Is.EqualTo(new[] { "weight" }));
    }

    private static Tensor Pairs(double a, double b, double c, double d) => tensor(new[,] { { a, b }, { c, d } });

    private static TestCaseData Case(string name, Tensor actual, double[] expected) =>
        new TestCaseData(actual, expected).SetArgDisplayNames(name);

    private static TestCaseData Named(string name, Func<Tensor, Tensor> function) =>
        new TestCaseData(function).SetArgDisplayNames(name);
}
