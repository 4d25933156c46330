namespace TorchSharp.Modules;

/// <summary>Several attention heads, each with its own projections, for inputs of shape (length, batch, numbers).</summary>
public sealed class MultiheadAttention : nn.Module<Tensor, Tensor, Tensor, Tensor?, bool, Tensor?, Tuple<Tensor, Tensor>>
{
    private readonly long size;
    private readonly long heads;
    private readonly double dropout;
    private readonly bool hasZero;
    [ComponentName(Name = "in_proj_weight")] private readonly Parameter? projections;
    [ComponentName(Name = "q_proj_weight")] private readonly Parameter? queryProjection;
    [ComponentName(Name = "k_proj_weight")] private readonly Parameter? keyProjection;
    [ComponentName(Name = "v_proj_weight")] private readonly Parameter? valueProjection;
    [ComponentName(Name = "in_proj_bias")] private readonly Parameter? shifts;
    [ComponentName(Name = "bias_k")] private readonly Parameter? extraKey;
    [ComponentName(Name = "bias_v")] private readonly Parameter? extraValue;
    [ComponentName(Name = "out_proj")] private readonly Linear output;

    internal MultiheadAttention(long size, long heads, double dropout, bool bias, bool hasExtra, bool hasZero, long keySize, long valueSize)
        : base(nameof(MultiheadAttention))
    {
        Errors.Require(size % heads == 0, $"embed_dim must be divisible by num_heads, but {size} is not divisible by {heads}");
        (this.size, this.heads, this.dropout, this.hasZero) = (size, heads, dropout, hasZero);
        output = nn.Linear(size, size, bias);
        if (keySize == size && valueSize == size)
        {
            projections = Projection(3 * size, size);
        }
        else
        {
            queryProjection = Projection(size, size);
            keyProjection = Projection(size, keySize);
            valueProjection = Projection(size, valueSize);
        }

        if (bias)
        {
            shifts = new Parameter(zeros(3 * size));
            nn.init.zeros_(output.bias!);
        }

        if (hasExtra)
            (extraKey, extraValue) = (Extra(size), Extra(size));

        RegisterComponents();
    }

    /// <param name="query">(L, N, E)</param>
    /// <param name="key">(S, N, kdim)</param>
    /// <param name="value">(S, N, vdim)</param>
    /// <param name="key_padding_mask">(N, S): true where a key is not attended to.</param>
    /// <param name="need_weights">Give the weights too.</param>
    /// <param name="attn_mask">(L, S) or (N · num_heads, L, S): true where nothing is attended to, or numbers to add.</param>
    /// <returns>(L, N, E), and the weights' mean over the heads (N, L, S); an invalid tensor where they are not needed.</returns>
    public new Tuple<Tensor, Tensor> call(
        Tensor query, Tensor key, Tensor value, Tensor? key_padding_mask = null, bool need_weights = true, Tensor? attn_mask = null) =>
        base.call(query, key, value, key_padding_mask, need_weights, attn_mask);

    public override Tuple<Tensor, Tensor> forward(
        Tensor query, Tensor key, Tensor value, Tensor? key_padding_mask, bool need_weights, Tensor? attn_mask)
    {
        var (length, batch) = (query.shape[0], query.shape[1]);
        var q = Split(Project(query, queryProjection, 0) * Math.Sqrt(1.0 / (size / heads)), batch);
        var k = Split(Extended(Project(key, keyProjection, 1), extraKey), batch);
        var v = Split(Extended(Project(value, valueProjection, 2), extraValue), batch);
        if (hasZero)
            (k, v) = (nn.functional.pad(k, (0, 0, 0, 1)), nn.functional.pad(v, (0, 0, 0, 1)));

        var scores = Masked(q.matmul(k.mT), attn_mask, key_padding_mask, batch);
        var weights = nn.functional.dropout(scores.softmax(-1), dropout, training);
        var joined = weights.matmul(v).transpose(0, 1).reshape(length, batch, size);
        return Tuple.Create(output.call(joined), need_weights ? weights.view(batch, heads, length, -1).mean([1]) : Invalid());
    }

    private Tensor Project(Tensor input, Parameter? own, int place) => nn.functional.linear(
        input, own ?? projections!.narrow(0, place * size, size), shifts?.narrow(0, place * size, size));

    private static Tensor Extended(Tensor sequence, Parameter? extra) =>
        extra is null ? sequence : cat([sequence, extra.expand(1, sequence.shape[1], -1)]);

    /// <summary>(length, N, E) to (N · heads, length, E / heads)</summary>
    private Tensor Split(Tensor sequence, long batch) => sequence.reshape(-1, batch * heads, size / heads).transpose(0, 1);

    /// <summary>Extends a mask to the added keys, which are always attended to.</summary>
    private Tensor Masked(Tensor scores, Tensor? mask, Tensor? padding, long batch)
    {
        var (rows, count) = (scores.shape[1], scores.shape[2]);
        if (mask is not null)
        {
            var added = mask.dtype is ScalarType.Bool or ScalarType.Byte ? Forbidding(mask, scores) : mask;
            scores = scores + nn.functional.pad(added, (0, count - mask.shape[^1]));
        }

        if (padding is not null)
        {
            var added = nn.functional.pad(Forbidding(padding, scores), (0, count - padding.shape[^1]));
            scores = (scores.view(batch, heads, rows, count) + added.view(batch, 1, 1, count)).view(batch * heads, rows, count);
        }

        return scores;
    }

    private static Tensor Forbidding(Tensor mask, Tensor like) =>
        zeros(mask.shape, like.dtype).masked_fill(mask.to_type(ScalarType.Bool), double.NegativeInfinity);

    private static Parameter Projection(long rows, long columns) => new(nn.init.xavier_uniform_(empty(rows, columns)));
    private static Parameter Extra(long size) => new(nn.init.xavier_normal_(empty(1, 1, size)));

    private static Tensor Invalid()
    {
        var tensor = empty(0);
        tensor.Dispose();
        return tensor;
    }
}
