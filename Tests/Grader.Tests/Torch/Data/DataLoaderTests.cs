using NUnit.Framework;
using TorchSharp.Modules;
using TorchSharp.Utils;
using static TorchSharp.torch;
using static TorchSharp.torch.utils.data;

namespace Grader.Tests.Torch.Data;

public sealed class DataLoaderTests
{
    [Test]
    public void Samples_are_rows()
    {
        var data = TensorDataset(arange(6).reshape(3, 2), arange(3));
        Assert.That(data.Count, Is.EqualTo(3));
        Assert.That(Golden.Flat([.. data[1]]), Is.EqualTo(new double[] { 2, 3, 1 }));
        Assert.That(Golden.Flat([.. data.GetTensor(2)]), Is.EqualTo(new double[] { 4, 5, 2 }));
    }

    [Test]
    public void Tensors_of_different_lengths_are_refused()
    {
        Assert.That(() => TensorDataset(ones(3), ones(2)), Throws.ArgumentException);
        Assert.That(() => TensorDataset(), Throws.ArgumentException);
    }

    [Test]
    public void Batches_follow_one_another_and_the_last_is_what_is_left()
    {
        using var loader = DataLoader(TensorDataset(arange(7).reshape(7, 1), -arange(7)), 3);
        Assert.That(loader.Count, Is.EqualTo(3));
        Assert.That(Batches(loader), Is.EqualTo(new double[][] { [0, 1, 2, 0, -1, -2], [3, 4, 5, -3, -4, -5], [6, -6] }));
        Assert.That(loader.Select(batch => batch[0].shape).First(), Is.EqualTo(new long[] { 3, 1 }));
    }

    [Test]
    public void The_last_batch_can_be_left_out()
    {
        using var loader = DataLoader(TensorDataset(arange(7)), 3, drop_last: true);
        Assert.That(loader.Count, Is.EqualTo(2));
        Assert.That(Batches(loader), Is.EqualTo(new double[][] { [0, 1, 2], [3, 4, 5] }));
    }

    [Test]
    public void Data_that_fill_their_batches_leave_no_empty_one()
    {
        using var loader = DataLoader(TensorDataset(arange(6)), 3);
        Assert.That(loader.Count, Is.EqualTo(2));
        Assert.That(Batches(loader), Has.Length.EqualTo(2));
    }

    [Test]
    public void A_seed_gives_one_order_at_every_pass()
    {
        using var loader = DataLoader(TensorDataset(arange(50)), 50, shuffle: true, seed: 3);
        var first = Batches(loader)[0];
        Assert.That(first, Is.Not.EqualTo(first.Order()));
        Assert.That(first.Order(), Is.EqualTo(Enumerable.Range(0, 50)));
        Assert.That(Batches(loader)[0], Is.EqualTo(first));
        Assert.That(new FisherYatesShuffler(50, 3), Is.EqualTo(first));
    }

    /// <summary>By hand: .NET's Random(42) gives 1434747710, 302596119, 269548474, 1122627734, 361709742, 563913476, …</summary>
    [Test]
    public void The_order_of_a_seed_is_TorchSharps()
    {
        var chance = new System.Random(42);
        Assert.That(chance.Next(), Is.EqualTo(1434747710));
        Assert.That(chance.Next(), Is.EqualTo(302596119));
        long[] numbers = [(1434747710L << 32) + 302596119, (269548474L << 32) + 1122627734, (361709742L << 32) + 563913476];
        Assert.That(numbers[1] % 2, Is.Zero, "the second number puts 1 at place 0 and 0 at place 1");
        long[] expected = (numbers[2] % 3) switch { 0 => [2, 0, 1], 1 => [1, 2, 0], _ => [1, 0, 2] };
        Assert.That(new FisherYatesShuffler(3, 42), Is.EqualTo(expected));
    }

    [Test]
    public void A_given_order_is_followed()
    {
        using var loader = DataLoader(TensorDataset(arange(4)), 2, [3, 0, 2, 1]);
        Assert.That(Batches(loader), Is.EqualTo(new double[][] { [3, 0], [2, 1] }));
    }

    [Test]
    public void Named_samples_make_named_batches()
    {
        using var loader = DataLoader(new Squares(), 2);
        var batches = loader.Select(batch => (Golden.Flat(batch["x"]), Golden.Flat(batch["y"]), batch["y"].shape)).ToArray();
        Assert.That(batches[1].Item1, Is.EqualTo(new double[] { 2, 3 }));
        Assert.That(batches[1].Item2, Is.EqualTo(new double[] { 4, 9 }));
        Assert.That(batches[1].shape, Is.EqualTo(new long[] { 2, 1 }));
        Assert.That(batches, Has.Length.EqualTo(3));
    }

    [Test]
    public void A_batch_is_disposed_when_its_turn_is_over_unless_one_asks_to_keep_it()
    {
        var data = TensorDataset(arange(4));
        var passed = DataLoader(data, 2).Select(batch => batch[0]).ToArray();
        Assert.That(passed.Select(tensor => tensor.IsInvalid), Is.All.True);
        var kept = DataLoader(data, 2, disposeBatch: false).Select(batch => batch[0]).ToArray();
        Assert.That(kept.Select(tensor => tensor.IsInvalid), Is.All.False);
        var loader = new DataLoader<IList<Tensor>, Tensor>(data, 2, (samples, _) => stack([.. samples.Select(sample => sample[0])]));
        Assert.That(loader.Select(t => t.IsInvalid), Is.All.False);
    }

    [Test]
    public void Data_outlive_the_scope_in_which_they_are_made()
    {
        TensorDataset data;
        using (NewDisposeScope())
            data = TensorDataset(arange(4));

        Assert.That(Golden.Flat(data[3][0]), Is.EqualTo(new double[] { 3 }));
    }

    [Test]
    public void The_data_set_is_disposed_with_its_loader_unless_one_asks_to_keep_it()
    {
        var data = new Squares();
        DataLoader(data, 2, disposeDataset: false).Dispose();
        Assert.That(data.IsDisposed, Is.False);
        DataLoader(data, 2).Dispose();
        Assert.That(data.IsDisposed, Is.True);
    }

    private static double[][] Batches(IterableDataLoader loader) => [.. loader.Select(batch => Golden.Flat([.. batch]))];

    private sealed class Squares : Dataset
    {
        public bool IsDisposed { get; private set; }

        public override long Count => 5;

        public override Dictionary<string, Tensor> GetTensor(long index) =>
            new() { ["x"] = tensor((double)index), ["y"] = tensor(new[] { (double)(index * index) }) };

        protected override void Dispose(bool disposing)
        {
            IsDisposed = true;
            base.Dispose(disposing);
        }
    }
}
