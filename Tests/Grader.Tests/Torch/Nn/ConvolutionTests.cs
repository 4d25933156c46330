using System.Runtime.InteropServices;
using Grader.Tests.Torch.Operations;
using NUnit.Framework;
using TorchSharp;
using static Grader.Tests.Torch.Waves;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;
using F = TorchSharp.torch.nn.functional;

namespace Grader.Tests.Torch.Nn;

public sealed class ConvolutionTests
{
    private static readonly Tensor X = Wave([2, 2, 4, 3]), W = Wave([2, 2, 2, 2], 0.3), B = Wave([2], 0.7);

    private static IEnumerable<TestCaseData> Layers()
    {
        yield return Named("conv2d", (x, w) => F.conv2d(x, w, B, [2, 1], [1]));
        yield return Named("conv_transpose2d", (x, w) => F.conv_transpose2d(x, w, B, [2], [1], [1]));
        yield return Named("max_pool2d", (x, w) => F.max_pool2d(x * w.sum(), 2, 1));
        yield return Named("avg_pool2d", (x, w) => F.avg_pool2d(x.square() * w.sum(), 2, 1, 1));
        yield return Named("pad", (x, w) => F.pad(x.square(), (1, 1, 2, 0), PaddingModes.Reflect) * w.sum());
        yield return Named(
            "interpolate", (x, w) => F.interpolate(x.square(), scale_factor: [1.5], mode: InterpolationMode.Bilinear) * w.sum());
        yield return Named("group_norm", (x, w) => F.group_norm(x, 1, w[0, 0, 0], w[1, 1, 1]));
        yield return Named("batch_norm", (x, w) => F.batch_norm(x, null, null, w[0, 0, 0], w[1, 1, 1], true));
        yield return Named("layer_norm", (x, w) => F.layer_norm(x, [4, 3]) * w.sum());
    }

    [TestCaseSource(nameof(Layers))]
    public void First_and_second_derivatives_match_central_differences(Func<Tensor, Tensor, Tensor> layer)
    {
        Tensor OfInput(Tensor x) => Derivatives.Weighted(layer(x, W));
        Tensor OfWeights(Tensor w) => Derivatives.Weighted(layer(X, w));
        foreach (var (of, at) in new (Func<Tensor, Tensor>, Tensor)[] { (OfInput, X), (OfWeights, W) })
        {
            Derivatives.MatchDifferences(of, at, "derivative");
            Derivatives.MatchDifferences(t => Derivatives.Weighted(Derivatives.Gradient(of, t)), at, "second derivative");
        }
    }

    /// <summary>Once by the input and once by the weights; only this mixed second derivative of a convolution is not zero.</summary>
    [Test]
    public void Mixed_derivatives_match_central_differences()
    {
        Tensor OfWeights(Tensor w) => Derivatives.Weighted(
            Derivatives.Gradient(x => Derivatives.Weighted(F.conv2d(x, w, B, [2, 1], [1])), X));
        Derivatives.MatchDifferences(OfWeights, W, "conv2d");
        Tensor OfTransposed(Tensor w) => Derivatives.Weighted(
            Derivatives.Gradient(x => Derivatives.Weighted(F.conv_transpose2d(x, w, B, [2], [1], [1])), X));
        Derivatives.MatchDifferences(OfTransposed, W, "conv_transpose2d");
        Tensor OfInput(Tensor x) => Derivatives.Weighted(
            Derivatives.Gradient(w => Derivatives.Weighted(F.conv2d(x, w, B, [2, 1], [1]).square()), W));
        Derivatives.MatchDifferences(OfInput, X, "conv2d by its weights");
    }

    /// <summary>Sizes around those of tiles, panels, chunks and blocks, compared with products of stored patches.</summary>
    [TestCase(1, 1, 1, 1, 1, 1)]
    [TestCase(3, 5, 33, 7, 1, 1)]
    [TestCase(2, 3, 31, 9, 3, 2)]
    [TestCase(1, 30, 70, 16, 3, 1)]
    [TestCase(5, 23, 32, 6, 3, 2)]
    [TestCase(300, 1, 2, 3, 2, 1)]
    public void A_convolution_is_a_product_with_patches(long images, long from, long to, long size, long kernel, long stride)
    {
        foreach (var type in new[] { float32, float64 })
        {
            var x = Wave([images, from, size, size], 0.1).to_type(type).requires_grad_();
            var w = Wave([to, from, kernel, kernel]).to_type(type).requires_grad_();
            var y = F.conv2d(x, w, null, [stride], [kernel / 2]);
            var expected = w.flatten(1).matmul(F.unfold(x, kernel, 1, kernel / 2, stride)).reshape(y.shape);
            Close(y, expected, type);
            var (g, h) = (autograd.grad([Derivatives.Weighted(y)], [x, w]), autograd.grad([Derivatives.Weighted(expected)], [x, w]));
            Close(g[0], h[0], type);
            Close(g[1], h[1], type);
        }
    }

    [Test]
    public void The_transpose_has_the_same_inner_products()
    {
        var (x, y, w) = (Wave([2, 3, 7, 8]), Wave([2, 5, 4, 4], 1), Wave([5, 3, 3, 2], 2));
        var (there, back) = (F.conv2d(x, w, null, [2], [1, 0]), F.conv_transpose2d(y, w, null, [2], [1, 0]));
        Assert.That((double)(there * y).sum(), Is.EqualTo((double)(back * x).sum()).Within(1e-9));
    }

    [Test]
    [NonParallelizable]
    public void The_number_of_threads_changes_no_bit()
    {
        var threads = get_num_threads();
        var x = Wave([9, 15, 14, 14]).to_type(float32).requires_grad_();
        var w = Wave([15, 33, 3, 3]).to_type(float32).requires_grad_();
        double[] Results(int count)
        {
            set_num_threads(count);
            var y = F.conv_transpose2d(x, w, null, [2], [1], [1]);
            return Golden.Flat([y, .. autograd.grad([y.square().sum()], [x, w])]);
        }

        try
        {
            Assert.That(Results(3), Is.EqualTo(Results(1)));
        }
        finally
        {
            set_num_threads(threads);
        }
    }

    [Test]
    public void Inputs_may_lie_in_memory_as_they_like()
    {
        var (x, w) = (Wave([3, 4, 2, 2]).permute(3, 2, 1, 0), Wave([2, 2, 2, 2]).flip(3).transpose(0, 1));
        Assert.That(Golden.Flat(F.conv2d(x, w)), Is.EqualTo(Golden.Flat(F.conv2d(x.contiguous(), w.contiguous()))));
        Assert.That(Golden.Flat(F.max_pool2d(x, 2)), Is.EqualTo(Golden.Flat(F.max_pool2d(x.contiguous(), 2))));
        Assert.That(Golden.Flat(F.avg_pool2d(x, 2)), Is.EqualTo(Golden.Flat(F.avg_pool2d(x.contiguous(), 2))));
    }

    [Test]
    public void A_batch_may_be_empty()
    {
        var (x, w) = (zeros(0, 3, 5, 6).requires_grad_(), ones(4, 3, 3, 3).requires_grad_());
        var y = F.conv2d(x, w);
        Assert.That(y.shape, Is.EqualTo(new long[] { 0, 4, 3, 4 }));
        y.sum().backward();
        Assert.That(x.grad!.shape, Is.EqualTo(x.shape));
        Assert.That(Golden.Flat(w.grad!), Is.All.Zero);
        Assert.That(F.conv_transpose2d(zeros(0, 4, 2, 2), w).shape, Is.EqualTo(new long[] { 0, 3, 4, 4 }));
        Assert.That(F.max_pool2d(x, 2).shape, Is.EqualTo(new long[] { 0, 3, 2, 3 }));
    }

    [Test]
    public void Padding_may_keep_the_size_or_continue_the_image()
    {
        var same = Conv2d(1, 1, (3, 2), Padding.Same, dtype: float64);
        Assert.That(same.call(Wave([1, 1, 4, 5])).shape, Is.EqualTo(new long[] { 1, 1, 4, 5 }));
        Assert.That(Conv2d(1, 1, 3, Padding.Valid).call(ones(1, 1, 4, 5)).shape, Is.EqualTo(new long[] { 1, 1, 2, 3 }));
        var (x, circular) = (Wave([1, 1, 4, 5]), Conv2d(1, 1, 3, padding: 1, padding_mode: PaddingModes.Circular, dtype: float64));
        Assert.That(Golden.Flat(circular.call(x.roll(2, 3))), Is.EqualTo(Golden.Flat(circular.call(x).roll(2, 3))).Within(1e-12));
        Assert.That(() => Conv2d(1, 1, 3, Padding.Same, stride: 2), Throws.ArgumentException);
    }

    [Test]
    public void A_NaN_is_the_largest_of_its_window() =>
        Assert.That(
            Golden.Flat(F.max_pool2d(tensor(new[] { 1, double.NaN, 5, 2 }, [1, 1, 1, 4]), (1, 2))), Is.EqualTo(new[] { double.NaN, 5 }));

    [Test]
    public void What_does_not_fit_is_refused_in_words()
    {
        void Refuses(Func<Tensor> call, params string[] words)
        {
            var message = Assert.Throws<ExternalException>(() => call())!.Message;
            Assert.That(words, Is.All.Matches<string>(message.Contains));
        }

        Refuses(() => F.conv2d(ones(2, 5, 4, 4), ones(4, 3, 3, 3)), "[2, 5, 4, 4]", "[4, 3, 3, 3]");
        Refuses(() => F.conv2d(ones(2, 3, 4, 4), ones(4, 3, 3, 3), ones(5)), "[5]");
        Refuses(() => F.conv2d(ones(2, 3, 2, 2), ones(4, 3, 3, 3)), "[2, 3, 2, 2]", "window");
        Refuses(() => F.conv2d(ones(2, 3, 4, 4), ones(4, 3, 3, 3).to_type(float64)), "Float32", "Float64");
        Refuses(() => F.conv2d(ones(4, 4), ones(4, 3, 3, 3)), "[4, 4]");
        Refuses(() => F.conv_transpose2d(ones(2, 3, 4, 4), ones(4, 3, 3, 3)), "[2, 3, 4, 4]", "[4, 3, 3, 3]");
        Refuses(() => F.max_pool2d(ones(1, 1, 2, 2), 3), "[1, 1, 2, 2]");
        Refuses(() => F.max_pool2d(ones(1, 1, 4, 4), 2, 2, 2), "half");
        Refuses(() => F.pad(ones(1, 1, 2, 2), (2, 0), PaddingModes.Reflect), "[1, 1, 2, 2]");
        Refuses(() => F.group_norm(ones(1, 3, 2, 2), 2), "[1, 3, 2, 2]");
        Assert.That(
            () => BatchNorm2d(3).call(ones(1, 4, 2, 2)), Throws.InstanceOf<ExternalException>().With.Message.Contains("[1, 4, 2, 2]"));
        Assert.That(() => Conv2d(3, 4, 3, groups: 2), Throws.ArgumentException);
    }

    private static TestCaseData Named(string name, Func<Tensor, Tensor, Tensor> layer) => new TestCaseData(layer).SetArgDisplayNames(name);

    private static void Close(Tensor actual, Tensor expected, ScalarType type) =>
        Assert.That(
            (double)(actual - expected).abs().max(), Is.LessThan((type == float32 ? 1e-5 : 1e-13) * (1 + (double)expected.abs().max())));

    [Test]
    public void A_transposed_convolution_gives_any_size_that_a_convolution_takes_to_its_inputs()
    {
        var (convolution, transposed) = (Conv2d(1, 1, 3, stride: 3), ConvTranspose2d(1, 1, 3, stride: 3));
        foreach (var size in new long[] { 9, 10, 11 })
        {
            var x = ones(1, 1, size, 9);
            Assert.That(transposed.forward(convolution.call(x), [size, 9]).shape, Is.EqualTo(x.shape));
        }

        Assert.That(() => transposed.forward(ones(1, 1, 3, 3), [12, 9]), Throws.ArgumentException.With.Message.Contains("[12, 9]"));
    }
}
