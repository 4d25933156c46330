using NUnit.Framework;
using TorchSharp;
using static Grader.Tests.Torch.Waves;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;
using F = TorchSharp.torch.nn.functional;

namespace Grader.Tests.Torch.Nn;

/// <summary>Values and gradients that PyTorch computed: fixtures/golden/torch/layers.json.</summary>
[NonParallelizable]
public sealed class LayerTests
{
    private static readonly Golden Recorded = Golden.Load("layers.json");
    private static readonly Tensor X = Wave([2, 3, 5, 6]), W = Wave([4, 3, 3, 3], 0.3), V = Wave([3, 4, 3, 3], 0.3), B = Wave([4], 0.7);
    private static readonly Tensor Z = Wave([1, 2, 5, 6]), Y = Wave([3, 4, 2, 5]), Scale = Wave([4], 1), Shift = Wave([4], 2);

    [Test]
    public void Convolutions_have_PyTorchs_values_and_gradients()
    {
        Same("conv2d", x => F.conv2d(x[0], x[1], x[2]), X, W, B);
        Same("conv2d padded", x => F.conv2d(x[0], x[1], x[2], padding: [1]), X, W, B);
        Same("conv2d stride 2", x => F.conv2d(x[0], x[1], x[2], [2], [1, 0]), X, W, B);
        Same("conv2d dilated", x => F.conv2d(x[0], x[1], x[2], [1, 2], [2], [2, 1]), X, W, B);
        Same("conv2d in groups", x => F.conv2d(x[0], x[1], padding: [1], groups: 3), X, Wave([6, 1, 3, 2], 0.3));
        Same("conv2d of one image", x => F.conv2d(x[0], x[1], x[2]), Wave([3, 5, 6]), W, B);
        Same(
            "conv2d of many channels", x => F.conv2d(x[0], x[1], x[2], padding: [1, 0]),
            Wave([2, 35, 3, 2]), Wave([37, 35, 2, 1], 0.3), Wave([37]));
        Same("conv2d of many pixels", x => F.conv2d(x[0], x[1], padding: [1]), Wave([2, 1, 20, 14]), Wave([2, 1, 3, 3], 0.3));
        Same("conv1d", x => F.conv1d(x[0], x[1], x[2], 2, 1), Wave([2, 3, 7]), Wave([4, 3, 3], 0.3), B);
    }

    [Test]
    public void Transposed_convolutions_have_PyTorchs_values_and_gradients()
    {
        Same("conv_transpose2d", x => F.conv_transpose2d(x[0], x[1], x[2]), X, V, B);
        Same("conv_transpose2d stride 2", x => F.conv_transpose2d(x[0], x[1], x[2], [2], [1], [1]), X, V, B);
        Same("conv_transpose2d stride 3", x => F.conv_transpose2d(x[0], x[1], x[2], [3, 1], [0, 2], [2, 0], [1, 2]), X, V, B);
        Same("conv_transpose2d beyond its window", x => F.conv_transpose2d(x[0], x[1], x[2], [4], [0], [3]), X, Wave([3, 4, 2, 2]), B);
        Same("conv_transpose2d dilated", x => F.conv_transpose2d(x[0], x[1], x[2], [1], [1], [1], [2]), X, V, B);
        Same("conv_transpose2d in groups", x => F.conv_transpose2d(x[0], x[1], null, [2], groups: 3), X, Wave([3, 2, 2, 3], 0.3));
    }

    [Test]
    public void Pooling_and_unfolding_have_PyTorchs_values_and_gradients()
    {
        Same("max_pool2d", x => MaxPool2d(2).call(x[0]), Z);
        Same("max_pool2d padded", x => MaxPool2d(3, 2, 1).call(x[0]), Z);
        Same("max_pool2d dilated", x => MaxPool2d((2, 3), (2, 1), (1, 1), (2, 1)).call(x[0]), Z);
        Same("max_pool2d rounded up", x => MaxPool2d([2, 2], [2], [1], ceil_mode: true).call(x[0]), Z);
        Same("avg_pool2d", x => AvgPool2d(2).call(x[0]), Z);
        Same("avg_pool2d padded", x => AvgPool2d(3, 2, 1).call(x[0]), Z);
        Same("avg_pool2d inside", x => F.avg_pool2d(x[0], 3, 2, 1, count_include_pad: false), Z);
        Same("avg_pool2d rounded up", x => AvgPool2d((2, 3), (2, 2), (1, 1), ceil_mode: true).call(x[0]), Z);
        Same("avg_pool2d divided", x => AvgPool2d([2, 2], [1, 1], divisor_override: 3).call(x[0]), Z);
        Same("unfold", x => F.unfold(x[0], (2, 3), (1, 2), (1, 0), (2, 1)), Z);
    }

    [Test]
    public void Padding_has_PyTorchs_values_and_gradients()
    {
        foreach (var mode in new[] { PaddingModes.Reflect, PaddingModes.Replicate, PaddingModes.Circular })
            Same($"pad {mode.ToString().ToLowerInvariant()}", x => F.pad(x[0], (2, 1, 0, 3), mode), Z);

        Same("pad by cutting", x => F.pad(x[0], (-1, 2, 1, -2), PaddingModes.Replicate), Z);
    }

    [Test]
    public void Interpolation_has_PyTorchs_values_and_gradients()
    {
        Same("interpolate nearest", x => Upsample(scale_factor: [2]).call(x[0]), Z);
        Same("interpolate nearest to a size", x => Upsample([7, 4]).call(x[0]), Z);
        Same("interpolate nearest by fractions", x => F.interpolate(x[0], scale_factor: [1.3, 0.7]), Z);
        foreach (var corners in new[] { false, true })
        {
            foreach (var mode in new[] { InterpolationMode.Bilinear, InterpolationMode.Bicubic })
            {
                var name = $"interpolate {mode.ToString().ToLowerInvariant()} {corners}";
                Same(name, x => Upsample(null, [2, 2], (UpsampleMode)mode, corners).call(x[0]), Z);
                Same($"{name} to a size", x => F.interpolate(x[0], [3, 11], mode: mode, align_corners: corners), Z);
            }
        }

        Same("interpolate bilinear by fractions", x => F.interpolate(x[0], scale_factor: [1.3, 0.7], mode: InterpolationMode.Bilinear), Z);
    }

    [Test]
    public void Normalisations_have_PyTorchs_values_and_gradients()
    {
        Same("group_norm", x => F.group_norm(x[0], 2, x[1], x[2]), Y, Scale, Shift);
        Same("group_norm of one group", x => F.group_norm(x[0], 1, eps: 0.1), Y);
        Same("batch_norm", x => F.batch_norm(x[0], zeros(4, float64), ones(4, float64), x[1], x[2], true), Y, Scale, Shift);
        Same("batch_norm in use", x => F.batch_norm(x[0], Wave([4]), Wave([4], 1).abs(), x[1], x[2]), Y, Scale, Shift);
        Same("batch_norm of rows", x => F.batch_norm(x[0], null, null, training: true), Wave([6, 4]));
    }

    [Test]
    public void Batch_normalisation_tracks_PyTorchs_statistics()
    {
        Assert.That(
            Normalized(BatchNorm1d(4, momentum: 0.3, dtype: float64), Wave([6, 4]), Wave([5, 4, 3], 1)),
            Is.EqualTo(Recorded["BatchNorm1d"]).Within(1e-11));
        Assert.That(
            Normalized(BatchNorm2d(4, dtype: float64), Y, Wave([2, 4, 3, 1], 1)), Is.EqualTo(Recorded["BatchNorm2d"]).Within(1e-11));
    }

    [Test]
    public void Layers_start_from_PyTorchs_numbers()
    {
        manual_seed(21);
        Assert.That(Golden.Flat([.. Conv2d(4, 6, (3, 2), groups: 2).parameters()]), Is.EqualTo(Recorded["Conv2d"]));
        manual_seed(21);
        Assert.That(Golden.Flat([.. ConvTranspose2d(4, 6, 3).parameters()]), Is.EqualTo(Recorded["ConvTranspose2d"]));
        manual_seed(22);
        Assert.That(Golden.Flat(Dropout2d(0.4).call(ones(3, 5, 2, 2))), Is.EqualTo(Recorded["Dropout2d"]).Within(1e-6));
    }

    /// <summary>The results of a batch normalisation in training and then in evaluation, and its buffers.</summary>
    private static double[] Normalized(TorchSharp.Modules.NormBase layer, params Tensor[] inputs)
    {
        Tensor[] trained = [.. inputs.Select(layer.call)];
        layer.eval();
        return Golden.Flat([.. trained, layer.call(inputs[0]), .. layer.named_buffers().Select(buffer => buffer.buffer)]);
    }

    private static void Same(string name, Func<Tensor[], Tensor> function, params Tensor[] inputs) =>
        Assert.That(ValueAndGradients(function, inputs), Is.EqualTo(Recorded[name]).Within(1e-10), name);
}
