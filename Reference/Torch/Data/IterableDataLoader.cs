namespace TorchSharp.Modules;

/// <summary>Batches of several tensors.</summary>
public class IterableDataLoader : DataLoader<IList<Tensor>, IList<Tensor>>
{
    public IterableDataLoader(
        utils.data.IterableDataset dataset, int batchSize, IEnumerable<long> shuffler, Device? device = null, int num_worker = 1,
        bool drop_last = false, bool disposeBatch = true, bool disposeDataset = true)
        : base(dataset, batchSize, Collate, shuffler, device, num_worker, drop_last, disposeBatch, disposeDataset) { }

    public IterableDataLoader(
        utils.data.IterableDataset dataset, int batchSize, bool shuffle = false, Device? device = null, int? seed = null,
        int num_worker = 1, bool drop_last = false, bool disposeBatch = true, bool disposeDataset = true)
        : base(dataset, batchSize, Collate, shuffle, device, seed, num_worker, drop_last, disposeBatch, disposeDataset) { }

    private protected override IList<Tensor> Batch(long[] indices) =>
        dataset is TensorDataset rows ? rows.Rows(indices) : base.Batch(indices);

    private static IList<Tensor> Collate(IEnumerable<IList<Tensor>> samples, Device device) =>
        [.. samples.First().Select((_, i) => stack([.. samples.Select(sample => sample[i])]))];
}
