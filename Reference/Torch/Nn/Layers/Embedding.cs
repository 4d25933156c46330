namespace TorchSharp.Modules;

/// <summary>Row i of a table for each index i.</summary>
public sealed class Embedding : nn.Module<Tensor, Tensor>
{
    private readonly long? padding;

    internal Embedding(long count, long size, long? padding, ScalarType? dtype) : base(nameof(Embedding))
    {
        var table = randn(count, size, dtype);
        if (padding is { } row)
            table[row] = 0;

        (weight, this.padding) = (new Parameter(table), padding);
        RegisterComponents();
    }

    /// <summary>(num_embeddings, embedding_dims)</summary>
    [field: ComponentName(Name = nameof(weight))] public Parameter weight { get; set => field = Exchange(value); }

    public override Tensor forward(Tensor input)
    {
        var rows = weight.index_select(0, input.flatten().to_type(ScalarType.Int64)).reshape([.. input.shape, weight.shape[1]]);
        return padding is { } row ? where((input == row).unsqueeze(-1), rows.detach(), rows) : rows;
    }
}
