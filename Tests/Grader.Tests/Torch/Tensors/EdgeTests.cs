using System.Runtime.InteropServices;
using NUnit.Framework;
using static TorchSharp.torch;

namespace Grader.Tests.Torch.Tensors;

/// <summary>Empty tensors, scalars, NaN and infinities, and shapes that do not fit. Expected values by definition.</summary>
internal sealed class EdgeTests
{
    private static readonly double NaN = double.NaN;
    private static readonly double Infinity = double.PositiveInfinity;

    [Test]
    public void Reductions_of_nothing_have_their_neutral_element() => Assert.Multiple(() =>
    {
        Assert.That((double)zeros(0).sum(), Is.EqualTo(0));
        Assert.That((double)zeros(0).prod(), Is.EqualTo(1));
        Assert.That((double)zeros(0).mean(), Is.NaN);
        Assert.That(zeros(0, 3).sum(0L).shape, Is.EqualTo(new long[] { 3 }));
        Assert.That((bool)zeros(0).to_type(@bool).all(), Is.True);
        Assert.Throws<ExternalException>(() => zeros(0).max());
        Assert.That(zeros(2, 0).matmul(zeros(0, 3)).data<float>().ToArray(), Is.EqualTo(new float[6]));
        Assert.That((zeros(0, 3) + zeros(3)).shape, Is.EqualTo(new long[] { 0, 3 }));
    });

    [Test]
    public void Joining_one_tensor_copies_it_and_leaves_it_as_it_was()
    {
        var x = arange(2000).to(float32);
        var joined = cat([x]);
        joined.add_(1);
        Assert.That(x.data<float>().ToArray(), Is.EqualTo(Enumerable.Range(0, 2000).Select(i => (float)i)));
        Assert.That(joined[0].item<float>(), Is.EqualTo(1));
    }

    [Test]
    public void A_scalar_has_no_dimension_but_takes_the_first() => Assert.Multiple(() =>
    {
        var x = tensor(3.0);
        Assert.That(x.sum(0L).shape, Is.Empty);
        Assert.That((double)x.max(0).values, Is.EqualTo(3));
        Assert.That((long)x.argmax(), Is.EqualTo(0));
        Assert.That(x.reshape(1, 1).shape, Is.EqualTo(new long[] { 1, 1 }));
        Assert.That((double)x.cumsum(0), Is.EqualTo(3));
        Assert.That((double)x.softmax(0), Is.EqualTo(1));
        Assert.That(cat([x.reshape(1), x.reshape(1)]).shape, Is.EqualTo(new long[] { 2 }));
    });

    [Test]
    public void NaN_is_never_lost() => Assert.Multiple(() =>
    {
        var x = tensor(new[] { 1.0, NaN, 3 });
        Assert.That((double)x.sum(), Is.NaN);
        Assert.That((double)x.max(), Is.NaN);
        Assert.That((double)x.min(), Is.NaN);
        Assert.That((long)x.argmax(), Is.EqualTo(1));
        Assert.That((double)x.relu()[1], Is.NaN);
        Assert.That((double)x.clamp(0, 2)[1], Is.NaN);
        Assert.That((double)x.maximum(tensor(5.0))[1], Is.NaN);
        Assert.That((double)x.median(), Is.NaN);
        Assert.That(x.argsort().data<long>().ToArray(), Is.EqualTo(new long[] { 0, 2, 1 }));
        Assert.That((bool)(x == x.clone()).all(), Is.False);
        Assert.That((bool)(x != x.clone())[1], Is.True);
    });

    [Test]
    public void Infinities_do_not_spoil_stable_functions() => Assert.Multiple(() =>
    {
        var x = tensor(new[] { -Infinity, 0, Infinity });
        Assert.That(Golden.Flat(x.sigmoid()), Is.EqualTo(new[] { 0, 0.5, 1 }));
        Assert.That(Golden.Flat(x.tanh()), Is.EqualTo(new[] { -1.0, 0, 1 }));
        Assert.That(Golden.Flat(x.erf()), Is.EqualTo(new[] { -1.0, 0, 1 }));
        Assert.That(Golden.Flat(x.softplus()), Is.EqualTo(new[] { 0, Math.Log(2), Infinity }));
        Assert.That((double)x[..2].logsumexp(0), Is.EqualTo(0));
        Assert.That((double)tensor(new[] { -Infinity, -Infinity }).logsumexp(0), Is.EqualTo(-Infinity));
        Assert.That((double)tensor(new[] { 1000.0, 1000 }).logsumexp(0), Is.EqualTo(1000 + Math.Log(2)).Within(1e-12));
        Assert.That(Golden.Flat(special.ndtri(tensor(new[] { 0, 0.5, 1 }))), Is.EqualTo(new[] { -Infinity, 0, Infinity }));
        Assert.That((double)special.ndtri(tensor(1e-300)), Is.EqualTo(-37.0471).Within(1e-4));
    });

    [Test]
    public void Shapes_that_do_not_fit_are_named()
    {
        Assert.That(() => zeros(2) + zeros(3), Throws.TypeOf<ExternalException>().With.Message.EqualTo(
            "The size of tensor a (2) must match the size of tensor b (3) at non-singleton dimension 0"));
        Assert.That(
            () => zeros(2, 3).matmul(zeros(2, 3)), Throws.TypeOf<ExternalException>().With.Message.Contains("cannot be multiplied"));
        Assert.That(
            () => zeros(2, 3).matmul(zeros(3, 2, dtype: float64)), Throws.TypeOf<ExternalException>().With.Message.Contains("dtype"));
        Assert.That(() => zeros(2).sum(1), Throws.TypeOf<ExternalException>().With.Message.Contains("Dimension out of range"));
        Assert.That(() => cat([zeros(2, 3), zeros(2, 4)]), Throws.TypeOf<ExternalException>());
        Assert.That(() => zeros(2, 3).add_(zeros(4, 2, 3)), Throws.TypeOf<ExternalException>());
    }

    [Test]
    public void In_place_results_must_fit_the_type()
    {
        Assert.Throws<ExternalException>(() => arange(3).add_(0.5));
        Assert.Throws<ExternalException>(() => arange(3).mean());
        Assert.That(zeros(2).add_(tensor(new[] { 1.0, 2 })).dtype, Is.EqualTo(float32));
    }

    [Test]
    public void Long_sums_of_single_precision_stay_accurate()
    {
        // A naive running sum of 2²⁴ + … in single precision would stop growing.
        var x = full(1 << 20, 0.1f, dtype: float32);
        Assert.That((double)x.sum(), Is.EqualTo(0.1f * (double)(1 << 20)).Within(0.1));
        Assert.That((double)x.reshape(-1, 2).sum(0L)[0], Is.EqualTo(0.1f * (double)(1 << 19)).Within(0.1));
    }

    [Test]
    public void Disposed_tensors_say_so()
    {
        var x = zeros(2);
        x.Dispose();
        Assert.That(() => x + 1, Throws.TypeOf<InvalidOperationException>().With.Message.EqualTo("Tensor invalid -- empty handle."));
        Assert.That(x.IsInvalid, Is.True);
    }

    [Test]
    public void A_scope_disposes_what_was_made_in_it_and_not_moved_out()
    {
        Tensor kept, lost, detached;
        using (var scope = NewDisposeScope())
        {
            lost = zeros(2);
            kept = ones(2).MoveToOuterDisposeScope();
            detached = scope.Detach(full(2, 3.0));
            Assert.That(scope.DisposablesCount, Is.EqualTo(1));
        }

        Assert.That(lost.IsInvalid, Is.True);
        Assert.That((double)(kept + detached).sum(), Is.EqualTo(8));
    }
}
