namespace TorchSharp.Modules;

/// <summary>A data set in batches. What a batch is made of is disposed when the next one is asked for.</summary>
/// <typeparam name="T">A sample.</typeparam>
/// <typeparam name="TBatch">A batch.</typeparam>
public class DataLoader<T, TBatch> : IEnumerable<TBatch>, IDisposable
{
    /// <param name="dataset">The samples.</param>
    /// <param name="batchSize">How many of them make a batch.</param>
    /// <param name="collate_fn">Makes one batch of some samples.</param>
    /// <param name="shuffler">The order of the samples.</param>
    /// <param name="device">The CPU.</param>
    /// <param name="num_worker">Without effect: samples are asked for one after the other.</param>
    /// <param name="drop_last">Leave out a last batch that is smaller than the others.</param>
    /// <param name="disposeBatch">Dispose each batch's tensors after its turn.</param>
    /// <param name="disposeDataset">Dispose the data set with this loader.</param>
    public DataLoader(
        utils.data.Dataset<T> dataset, int batchSize, Func<IEnumerable<T>, Device, TBatch> collate_fn, IEnumerable<long> shuffler,
        Device? device = null, int num_worker = 1, bool drop_last = false, bool disposeBatch = true, bool disposeDataset = true)
    {
        Device.RequireCpu(device);
        (this.dataset, batch_size, this.collate_fn, sampler) = (dataset, batchSize, collate_fn, shuffler);
        (num_workers, this.drop_last, DisposeBatch, DisposeDataset) = (Math.Max(num_worker, 1), drop_last, disposeBatch, disposeDataset);
    }

    public DataLoader(
        utils.data.Dataset<T> dataset, int batchSize, Func<IEnumerable<T>, Device, TBatch> collate_fn, bool shuffle = false,
        Device? device = null, int? seed = null, int num_worker = 1, bool drop_last = false, bool disposeBatch = true,
        bool disposeDataset = true)
        : this(
            dataset, batchSize, collate_fn, Order(dataset.Count, shuffle, seed), device, num_worker, drop_last, disposeBatch,
            disposeDataset)
    {
    }

    public utils.data.Dataset<T> dataset { get; }
    public int batch_size { get; }
    public bool drop_last { get; }
    public IEnumerable<long> sampler { get; }
    public int num_workers { get; }
    public Func<IEnumerable<T>, Device, TBatch> collate_fn { get; }
    public bool DisposeBatch { get; }
    public bool DisposeDataset { get; }

    /// <summary>How many batches there are.</summary>
    public long Count => drop_last ? dataset.Count / batch_size : (dataset.Count + batch_size - 1) / batch_size;

    public IEnumerator<TBatch> GetEnumerator()
    {
        foreach (var indices in sampler.Chunk(batch_size).Where(chunk => !drop_last || chunk.Length == batch_size))
        {
            var (batch, tensors) = Load(indices);
            try
            {
                yield return batch;
            }
            finally
            {
                Array.ForEach(DisposeBatch ? tensors : [], tensor => tensor.Dispose());
            }
        }
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    public void Dispose()
    {
        Dispose(true);
        GC.SuppressFinalize(this);
    }

    protected virtual void Dispose(bool disposing)
    {
        if (disposing && DisposeDataset)
            dataset.Dispose();
    }

    private protected virtual TBatch Batch(long[] indices) => collate_fn([.. indices.Select(dataset.GetTensor)], CPU);

    private (TBatch Batch, Tensor[] Tensors) Load(long[] indices)
    {
        using var scope = NewDisposeScope();
        var batch = Batch(indices);
        var tensors = scope.Tensors;
        scope.Detach(tensors);
        return (batch, tensors);
    }

    private static IEnumerable<long> Order(long count, bool shuffle, int? seed) =>
        shuffle ? new FisherYatesShuffler(count, seed) : Enumerable.Range(0, (int)count).Select(i => (long)i);
}
