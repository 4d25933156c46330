using System.Runtime.InteropServices;
using NUnit.Framework;
using TorchSharp;
using static TorchSharp.torch;

namespace Grader.Tests.Torch.Tensors;

/// <summary>Values out of tensors, views into them, and writing through views.</summary>
internal sealed class AccessTests
{
    private static Tensor Grid() => arange(24).reshape(2, 3, 4);

    [Test]
    public void Items_and_data_demand_the_exact_type()
    {
        Assert.That(
            () => tensor(1.0).item<float>(),
            Throws.TypeOf<ArgumentException>().With.Message.EqualTo("Single is not compatible with Float64"));
        Assert.That(() => tensor(1.0).data<long>(), Throws.TypeOf<ArgumentException>());
        Assert.That(() => zeros(2).item<float>(), Throws.TypeOf<ArgumentException>());
        Assert.That((float)tensor(2.5), Is.EqualTo(2.5f));
        Assert.That((int)tensor(2.5), Is.EqualTo(2));
    }

    [Test]
    public void Conversions_take_one_element_of_any_type()
    {
        Assert.That(tensor(2.5f).ToDouble(), Is.EqualTo(2.5));
        Assert.That(tensor(2.5).ToInt64(), Is.EqualTo(2));
        Assert.That(tensor(7).ToSingle(), Is.EqualTo(7f));
        Assert.That(arange(6)[4].ToInt32(), Is.EqualTo(4));
        Assert.That(tensor(0.5).ToBoolean(), Is.True);
        Assert.That(
            () => zeros(2).ToDouble(),
            Throws.TypeOf<ExternalException>().With.Message.EqualTo("a Tensor with 2 elements cannot be converted to Scalar"));
    }

    [Test]
    public void Data_with_equal_elements_are_equal()
    {
        var (data, transposed) = (Grid().data<long>(), Grid().T.data<long>());
        Assert.That(data == Grid().flatten().data<long>(), Is.True);
        Assert.That(data.Equals(Grid().data<long>()), Is.True);
        Assert.That(data != transposed, Is.True);
        Assert.That(data == arange(23).data<long>(), Is.False);
        Assert.That(data == null, Is.False);
    }

    [Test]
    public void Data_follow_the_strides()
    {
        var t = Grid()[1].T;
        Assert.That(t.data<long>().ToArray(), Is.EqualTo(new long[] { 12, 16, 20, 13, 17, 21, 14, 18, 22, 15, 19, 23 }));
        Assert.That(t.data<long>()[3, 2], Is.EqualTo(23));
        Assert.That(t.data<long>()[4], Is.EqualTo(17));
        Assert.That(((long[,])t.data<long>().ToNDArray())[1, 2], Is.EqualTo(21));
    }

    [Test]
    public void Views_share_their_elements()
    {
        var t = Grid();
        t[1, .., 0] = -1;
        t[0].select(0, 2).fill_(7);
        t.transpose(0, 2)[3].add_(100);
        Assert.That(t[1, 2].data<long>().ToArray(), Is.EqualTo(new long[] { -1, 21, 22, 123 }));
        Assert.That(t[0, 2].data<long>().ToArray(), Is.EqualTo(new long[] { 7, 7, 7, 107 }));
    }

    [Test]
    public void A_view_sees_what_is_written_to_the_whole()
    {
        var whole = zeros(4);
        var view = whole.view(2, 2);
        whole.add_(1);
        whole.fill_(3).mul_(2);
        Assert.That(view.data<float>().ToArray(), Is.All.EqualTo(6f));
    }

    [Test]
    public void Overlapping_writes_read_the_old_values()
    {
        var t = arange(5);
        t[1..].add_(t[..^1]);
        Assert.That(t.data<long>().ToArray(), Is.EqualTo(new long[] { 0, 1, 3, 5, 7 }));
    }

    [Test]
    public void Indices_count_from_both_ends_and_are_checked()
    {
        var t = Grid();
        Assert.That(t[-1, -1, ^1].item<long>(), Is.EqualTo(23));
        Assert.That(t[.., 1..^1].shape, Is.EqualTo(new long[] { 2, 1, 4 }));
        Assert.That(t[..0].shape, Is.EqualTo(new long[] { 0, 3, 4 }));
        Assert.Throws<ExternalException>(() => _ = t[2]);
        Assert.Throws<ExternalException>(() => _ = t[0, 0, 0, 0]);
        Assert.Throws<ExternalException>(() => _ = t[tensor(new long[] { 5 })]);
        Assert.Throws<InvalidOperationException>(() => _ = t[TensorIndex.Colon, tensor(new long[] { 1 })]);
    }

    [Test]
    public void Several_values_for_one_place_add_up_only_where_asked()
    {
        var t = zeros(3);
        t.index_add_(0, tensor(new long[] { 1, 1 }), tensor(new[] { 2f, 3f }), 1);
        Assert.That(t.data<float>().ToArray(), Is.EqualTo(new[] { 0f, 5, 0 }));
    }

    [Test]
    public void A_view_of_scattered_elements_cannot_be_regrouped_without_a_copy()
    {
        var t = Grid().transpose(0, 2);
        Assert.Throws<ExternalException>(() => t.view(-1));
        Assert.That(t.reshape(-1)[1].item<long>(), Is.EqualTo(12));
        Assert.That(Grid().view(2, -1).shape, Is.EqualTo(new long[] { 2, 12 }));
        Assert.Throws<ExternalException>(() => Grid().reshape(5, -1));
    }

    [Test]
    public void Equality_of_values_has_three_spellings()
    {
        var (a, b) = (tensor(new[] { 1.0, 2 }), tensor(new[] { 1.0, 3 }));
        Assert.That(a.equal(b).data<bool>().ToArray(), Is.EqualTo(new[] { true, false }));
        Assert.That(a.Equals(b), Is.False);
        Assert.That(a.Equals(a.clone()), Is.True);
        Assert.That(a.allclose(a + 1e-9), Is.True);
        Assert.That(tensor(double.NaN).allclose(tensor(double.NaN)), Is.False);
        Assert.That(tensor(double.NaN).allclose(tensor(double.NaN), equal_nan: true), Is.True);
    }
}
