using System.Runtime.InteropServices;
using NUnit.Framework;
using static TorchSharp.torch;

namespace Grader.Tests.Torch.Operations;

/// <summary>Whole numbers and mixed types, where TorchSharp 0.107 was asked what it does.</summary>
internal sealed class WholeProductTests
{
    private static readonly Tensor Longs = tensor(new[,] { { 1L, 2 }, { 3, 4 } });

    [Test]
    public void Matrices_of_whole_numbers_are_multiplied_in_their_type()
    {
        foreach (var type in new[] { int64, int32, uint8 })
        {
            var (matrix, vector) = (Longs.to(type), tensor(new[] { 1L, 2 }).to(type));
            Assert.That(Golden.Flat(matrix.matmul(matrix.T)), Is.EqualTo(new double[] { 5, 11, 11, 25 }));
            Assert.That(Golden.Flat(matrix.mv(vector), vector.dot(vector)), Is.EqualTo(new double[] { 5, 11, 5 }));
            Assert.That(Golden.Flat(matrix.unsqueeze(0).bmm(matrix.unsqueeze(0))), Is.EqualTo(new double[] { 7, 10, 15, 22 }));
            Assert.That(matrix.mm(matrix).dtype, Is.EqualTo(type));
        }
    }

    [Test]
    public void Products_of_bytes_wrap_around() => Assert.That(
        Golden.Flat(tensor(new byte[,] { { 200, 200 }, { 3, 4 } }).mm(Longs.to(uint8))), Is.EqualTo(new double[] { 32, 176, 15, 22 }));

    [Test]
    public void Truth_values_and_mixed_types_are_not_multiplied()
    {
        Assert.Throws<ExternalException>(() => Longs.to(@bool).mm(Longs.to(@bool)));
        Assert.Throws<ExternalException>(() => Longs.mm(Longs.to(float32)));
    }

    [Test]
    public void Equals_compares_values_whatever_the_types()
    {
        Assert.That(tensor(1).Equals(tensor(1L)), Is.True);
        Assert.That(tensor(1f).Equals((object)tensor(1.0)), Is.True);
        Assert.That(tensor(1f).Equals(tensor(new[] { 1f })), Is.False);
        var nan = tensor(float.NaN);
        Assert.That(nan.Equals(nan), Is.False);
    }

    [Test]
    public void Closeness_is_asked_of_one_type()
    {
        Assert.Throws<ExternalException>(() => allclose(tensor(1), tensor(1L)));
        Assert.Throws<ExternalException>(() => isclose(tensor(1f), tensor(1.0)));
        Assert.That(allclose(Longs, Longs) && allclose(tensor(true), tensor(true)), Is.True);
    }

    [Test]
    public void Whole_numbers_are_not_drawn_as_floating_point_ones()
    {
        Assert.Throws<ArgumentException>(() => rand(2, dtype: int64));
        Assert.Throws<ArgumentException>(() => randn(2, dtype: @bool));
        Assert.Throws<ExternalException>(() => rand_like(Longs));
        Assert.Throws<ExternalException>(() => Longs.clone().normal_());
    }

    [Test]
    public void Another_device_is_an_InvalidOperationException()
    {
        Assert.That(cuda_is_available() || mps_is_available(), Is.False);
        Assert.Throws<InvalidOperationException>(() => _ = CUDA);
        Assert.Throws<InvalidOperationException>(() => _ = MPS);
        Assert.Throws<InvalidOperationException>(() => Longs.cuda());
        Assert.Throws<InvalidOperationException>(() => Longs.to("cuda"));
        Assert.Throws<InvalidOperationException>(() => set_default_device("cuda"));
        set_default_device(CPU);
        Assert.That(get_default_device().type, Is.EqualTo(TorchSharp.DeviceType.CPU));
    }
}
