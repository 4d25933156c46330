namespace TorchSharp.Modules;

/// <summary>Sample i is row i of each tensor.</summary>
public class TensorDataset : utils.data.IterableDataset
{
    private readonly Tensor[] tensors;

    internal TensorDataset(Tensor[] tensors)
    {
        Errors.RequireArgument(
            tensors.Length > 0 && tensors.All(tensor => tensor.shape[0] == tensors[0].shape[0]),
            "All tensors must have the same first dimension size, and there must be one at least.");
        // New handles, because a dispose scope may end the given ones before the data set is used.
        this.tensors = [.. tensors.Select(tensor => tensor.view_as(tensor).DetachFromDisposeScope())];
    }

    public override long Count => tensors[0].shape[0];
    public IList<Tensor> this[long index] => [.. tensors.Select(tensor => tensor[index])];
    public override IList<Tensor> GetTensor(long index) => this[index];

    /// <summary>What stacking these samples gives, at once.</summary>
    internal IList<Tensor> Rows(long[] indices)
    {
        using var places = tensor(indices);
        return [.. tensors.Select(tensor => tensor.index_select(0, places))];
    }
}
