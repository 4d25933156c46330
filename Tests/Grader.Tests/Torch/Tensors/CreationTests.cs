using System.Runtime.InteropServices;
using NUnit.Framework;
using TorchSharp;
using static TorchSharp.torch;

namespace Grader.Tests.Torch.Tensors;

/// <summary>Types and shapes of new tensors, as measured on TorchSharp 0.107.</summary>
internal sealed class CreationTests
{
    [Test]
    public void A_literal_decides_the_type() => Assert.Multiple(() =>
    {
        Assert.That(tensor(1.0).dtype, Is.EqualTo(ScalarType.Float64));
        Assert.That(tensor(1f).dtype, Is.EqualTo(ScalarType.Float32));
        Assert.That(tensor(1).dtype, Is.EqualTo(ScalarType.Int32));
        Assert.That(tensor(1L).dtype, Is.EqualTo(ScalarType.Int64));
        Assert.That(tensor(true).dtype, Is.EqualTo(ScalarType.Bool));
        Assert.That(((Tensor)2.0).dtype, Is.EqualTo(ScalarType.Float64));
        Assert.That(tensor(new[] { 1, 2 }).dtype, Is.EqualTo(ScalarType.Int32));
        Assert.That(full(2, 1.0).dtype, Is.EqualTo(ScalarType.Float32));
        Assert.That(full(2, 5).dtype, Is.EqualTo(ScalarType.Int64));
        Assert.That(zeros(2).dtype, Is.EqualTo(ScalarType.Float32));
        Assert.That(arange(3).dtype, Is.EqualTo(ScalarType.Int64));
        Assert.That(arange(0, 1, 0.5).dtype, Is.EqualTo(ScalarType.Float32));
        Assert.That(tensor(new[] { 1.0, 2 }, dtype: float32).dtype, Is.EqualTo(ScalarType.Float32));
    });

    [Test]
    public void Arrays_of_any_rank_keep_their_shape()
    {
        var t = tensor(new[,,] { { { 1f, 2 }, { 3, 4 }, { 5, 6 } } });
        Assert.That(t.shape, Is.EqualTo(new long[] { 1, 3, 2 }));
        Assert.That(t[0, 2, 1].item<float>(), Is.EqualTo(6));
        Assert.That(tensor(new List<double> { 1, 2, 3, 4 }, 2, 2)[1, 0].item<double>(), Is.EqualTo(3));
    }

    [Test]
    public void A_tensor_does_not_share_the_array_it_was_made_of()
    {
        var values = new[] { 1.0, 2 };
        var t = tensor(values);
        values[0] = 7;
        t.add_(1);
        Assert.That(t.data<double>().ToArray(), Is.EqualTo(new[] { 2.0, 3 }));
        Assert.That(values[1], Is.EqualTo(2));
    }

    [Test]
    public void Sequences_are_exact_at_their_ends() => Assert.Multiple(() =>
    {
        Assert.That(linspace(0, 1, 11, float64)[-1].item<double>(), Is.EqualTo(1));
        Assert.That(linspace(3, 3, 1).data<float>().ToArray(), Is.EqualTo(new[] { 3f }));
        Assert.That(arange(5, 0, -2).data<long>().ToArray(), Is.EqualTo(new[] { 5L, 3, 1 }));
        Assert.That(arange(0.0, 1.0, 0.1).numel(), Is.EqualTo(10));
        Assert.That(Golden.Flat(logspace(0, 2, 3)), Is.EqualTo(new[] { 1.0, 10, 100 }).Within(1e-5));
        Assert.That(Golden.Flat(eye(2, 3)), Is.EqualTo(new[] { 1.0, 0, 0, 0, 1, 0 }));
    });

    [Test]
    public void Wrong_sizes_are_refused()
    {
        Assert.Throws<ExternalException>(() => zeros(-1));
        Assert.Throws<ArgumentException>(() => tensor(new[] { 1.0, 2, 3 }, [2, 2]));
        Assert.Throws<ExternalException>(() => zeros(2).to(new Device(DeviceType.CUDA)));
    }
}
