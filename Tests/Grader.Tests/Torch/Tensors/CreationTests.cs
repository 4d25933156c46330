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

    private static readonly (string Type, TestDelegate Code)[] overflows =
    [
        ("float", () => full(2, 1e300)),
        ("float", () => full_like(zeros(2), -1e300)),
        ("float", () => zeros(2).fill_(1e300)),
        ("float", () => zeros(2, 2).T.fill_(1e300)),
        ("float", () => zeros(2).masked_fill(ones(2) > 0, 1e300)),
        ("float", () => zeros(2).clamp(max: 1e300)),
        ("float", () => zeros(2).clamp_min_(-1e300)),
        ("float", () => zeros(2).index_fill(0, tensor(new[] { 0L }), 1e300)),
        ("int64_t", () => full(2, double.NegativeInfinity, dtype: int64)),
        ("int64_t", () => zeros(2, int64).masked_fill(ones(2) > 0, double.NaN)),
        ("int", () => full(2, 3_000_000_000, dtype: int32)),
        ("uint8_t", () => full(2, 256, dtype: uint8)),
        ("uint8_t", () => full(2, -1.0, dtype: uint8)),
    ];

    [Test]
    public void No_tensor_is_filled_or_bounded_with_a_number_that_its_type_does_not_hold() => Assert.Multiple(() =>
    {
        foreach (var (type, code) in overflows)
        {
            var message = $"value cannot be converted to type {type} without overflow";
            Assert.That(code, Throws.TypeOf<ExternalException>().With.Message.EqualTo(message));
        }
    });

    [Test]
    public void Every_number_that_a_type_holds_may_fill_it() => Assert.Multiple(() =>
    {
        Assert.That(Golden.Flat(full(1, float.MinValue)), Is.EqualTo(new double[] { float.MinValue }));
        Assert.That(full(1, double.NegativeInfinity).item<float>(), Is.EqualTo(float.NegativeInfinity));
        Assert.That(full(1, double.NaN).item<float>(), Is.NaN);
        Assert.That(Golden.Flat(full(1, 1e300, dtype: float64)), Is.EqualTo(new[] { 1e300 }));
        Assert.That(Golden.Flat(full(1, -1, dtype: uint8)), Is.EqualTo(new[] { 255.0 }), "two's complement, as in libtorch");
        Assert.That(full(1, double.NaN, dtype: @bool).item<bool>(), Is.True);
        Assert.That(Golden.Flat(tensor(double.NaN).to(float32).nan_to_num(1e300)), Is.EqualTo(new[] { double.PositiveInfinity }));
        Assert.That(tensor(new[] { 1L }).nan_to_num().data<long>().ToArray(), Is.EqualTo(new[] { 1L }));
        Assert.That(Golden.Flat(tensor(1e300).to(float32), zeros(1) + 1e300), Is.All.EqualTo(double.PositiveInfinity));
    });

    [Test]
    public void Wrong_sizes_are_refused()
    {
        Assert.Throws<ExternalException>(() => zeros(-1));
        Assert.Throws<ArgumentException>(() => tensor(new[] { 1.0, 2, 3 }, [2, 2]));
        Assert.Throws<InvalidOperationException>(() => zeros(2).to(new Device(DeviceType.CUDA)));
    }
}
