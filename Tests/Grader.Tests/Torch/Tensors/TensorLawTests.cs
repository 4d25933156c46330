using FsCheck;
using FsCheck.Fluent;
using NUnit.Framework;
using TorchSharp;
using static TorchSharp.torch;

namespace Grader.Tests.Torch.Tensors;

/// <summary>Algebra that holds for tensors of all shapes, strides and values.</summary>
internal sealed class TensorLawTests
{
    private static readonly Gen<long[]> Shapes = Gen.Choose(0, 4).Select(n => (long)n).ArrayOf(3);

    /// <summary>Small whole numbers in double precision (so that sums are exact) with permuted strides.</summary>
    private static readonly Arbitrary<Tensor> Tensors = (
        from shape in Shapes
        from values in Gen.Choose(-9, 9).Select(v => (double)v).ArrayOf((int)shape.Aggregate(1L, (a, b) => a * b))
        from order in Gen.Shuffle(new long[] { 0, 1, 2 })
        select tensor(values, shape).permute(order)).ToArbitrary();

    private static void Holds(Func<Tensor, bool> law) => Check.One(Config.QuickThrowOnFailure, Prop.ForAll(Tensors, law));

    private static bool Same(Tensor a, Tensor b) => a.shape.SequenceEqual(b.shape) && Golden.Flat(a).SequenceEqual(Golden.Flat(b));

    [Test]
    public void A_contiguous_copy_equals_its_source() =>
        Holds(x => Same(x.contiguous(), x) && Same(x.clone(), x) && x.clone().is_contiguous());

    [Test]
    public void Addition_commutes_and_subtraction_undoes_it() => Holds(x => Same(x + x.flip(0), x.flip(0) + x) && Same(x + 3 - 3, x));

    [Test]
    public void Multiplication_distributes_over_broadcast_addition() => Holds(x =>
    {
        var row = x.size(0) > 0 ? x[..1] : x;
        return Same((x + row) * 3, x * 3 + row * 3);
    });

    [Test]
    public void Broadcasting_is_expansion() => Holds(x =>
    {
        var column = arange(x.size(1)).to_type(float64).unsqueeze(1);
        return Same(x + column, x + column.expand(x.shape).contiguous());
    });

    [Test]
    public void Sums_over_dimensions_add_up_to_the_sum() => Holds(x =>
        Enumerable.Range(0, 3).All(d => Same(x.sum(d).sum(), x.sum())) && Same(x.sum([0, 2]), x.sum(2).sum(0L)));

    [Test]
    public void Flipping_twice_and_rolling_all_round_change_nothing() => Holds(x =>
        Same(x.flip(0, 2).flip(2, 0), x) && Same(x.roll(x.size(1), 1), x));

    [Test]
    public void Pieces_join_to_the_whole() => Holds(x =>
        x.size(2) == 0 || (Same(cat(x.split(2, 2), 2), x) && Same(stack(x.unbind(2), 2), x)));

    [Test]
    public void Sorting_orders_and_keeps_all_elements() => Holds(x =>
    {
        var (values, indices) = x.sort(1);
        var isOrdered = x.size(1) < 2 || (bool)(values[.., 1..] >= values[.., ..^1]).all();
        return isOrdered && Same(x.gather(1, indices), values) && Same(values.sum(1), x.sum(1));
    });

    [Test]
    public void Masked_elements_return_to_their_places() => Holds(x =>
    {
        var mask = x > 0;
        var copy = zeros_like(x);
        copy[mask] = x[mask];
        return Same(copy, x.relu());
    });

    [Test]
    public void Differences_of_running_sums_are_the_elements() => Holds(x =>
        x.size(0) == 0 || Same(x.cumsum(0)[1..] - x.cumsum(0)[..^1], x[1..]));

    [Test]
    public void Reshaping_keeps_the_row_major_order() => Holds(x => Same(x.reshape(-1).reshape(x.shape), x));

    [Test]
    public void Products_of_matrices_are_sums_of_products() => Holds(x =>
        Same(x.matmul(x.transpose(1, 2)), (x.unsqueeze(2) * x.unsqueeze(1)).sum(-1)));
}
