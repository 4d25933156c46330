using TorchSharp;
using TorchSharp.Modules;
using static TorchSharp.torch;
using F = TorchSharp.torch.nn.functional;

namespace Grader.Tests.Torch.Operations;

/// <summary>The operations of make_shapes.py, under the same names.</summary>
internal static class ShapeTable
{
    public static Dictionary<string, Func<Tensor, Tensor>> Alone { get; } = new()
    {
        ["sum"] = x => x.sum(),
        ["mean"] = x => x.mean(),
        ["prod"] = x => x.prod(),
        ["var"] = x => x.var(),
        ["std"] = x => x.std(unbiased: false),
        ["max"] = x => x.max(),
        ["min"] = x => x.min(),
        ["argmax"] = x => x.argmax(),
        ["argmin"] = x => x.argmin(),
        ["all"] = x => Mask(x).all(),
        ["any"] = x => Mask(x).any(),
        ["norm"] = x => x.norm(),
        ["count_nonzero"] = x => x.count_nonzero(),
        ["exp"] = x => x.exp(),
        ["floor"] = x => x.floor(),
        ["isnan"] = x => x.isnan(),
        ["softplus"] = x => x.softplus(),
        ["clamp"] = x => x.clamp(0, 1),
        ["flatten"] = x => x.flatten(),
        ["squeeze"] = x => x.squeeze(),
        ["t"] = x => x.t(),
        ["mT"] = x => x.mT,
        ["reshape -1"] = x => x.reshape(-1),
        ["view -1 1"] = x => x.view(-1, 1),
        ["expand"] = x => x.expand([2, .. x.shape]),
        ["repeat"] = x => x.repeat(2, 1, 2),
        ["tile"] = x => x.tile([2]),
        ["diag"] = x => x.diag(),
        ["diagonal"] = x => x.diagonal(),
        ["diag_embed"] = x => x.diag_embed(),
        ["trace"] = x => x.trace(),
        ["tril"] = x => x.tril(),
        ["flip"] = x => x.flip([]),
        ["fliplr"] = x => x.fliplr(),
        ["flipud"] = x => x.flipud(),
        ["msort"] = x => x.msort(),
        ["nonzero"] = x => Mask(x).nonzero(),
        ["masked_select"] = x => x.masked_select(Mask(x)),
        ["masked_fill"] = x => x.masked_fill(Mask(x), 9),
        ["mask"] = x => x[Mask(x)],
        ["where"] = x => where(Mask(x), x, -x),
        ["clone"] = x => x.clone(),
        ["cat"] = x => cat([x, x]),
        ["stack"] = x => stack([x, x]),
        ["hstack"] = x => hstack([x, x]),
        ["vstack"] = x => vstack([x, x]),
        ["cartesian_prod"] = x => cartesian_prod([x, x]),
        ["meshgrid"] = x => meshgrid([x, x])[1],
        ["gram"] = x => x.matmul(x.mT),
        ["det"] = linalg.det,
        ["inv"] = linalg.inv,
        ["slogdet"] = x => linalg.slogdet(x).Item2,
        ["one_hot"] = x => F.one_hot(Mask(x).@long(), 2),
        ["pad"] = x => F.pad(x, (1, 2)),
        ["mse_loss"] = x => F.mse_loss(x, x + 1),
    };

    public static Dictionary<string, Func<Tensor, long, Tensor>> Along { get; } = new()
    {
        ["sum"] = (x, d) => x.sum(d),
        ["mean"] = (x, d) => x.mean([d], keepdim: true),
        ["prod"] = (x, d) => x.prod(d),
        ["var"] = (x, d) => x.var(d, unbiased: false),
        ["std"] = (x, d) => x.std(d),
        ["amax"] = (x, d) => x.amax([d]),
        ["amin"] = (x, d) => x.amin([d], keepdim: true),
        ["max"] = (x, d) => x.max(d).values,
        ["min"] = (x, d) => x.min(d).indexes,
        ["argmax"] = (x, d) => x.argmax(d),
        ["argmin"] = (x, d) => x.argmin(d, keepdim: true),
        ["all"] = (x, d) => Mask(x).all(d),
        ["any"] = (x, d) => Mask(x).any(d, keepdim: true),
        ["norm"] = (x, d) => x.norm((int)d),
        ["norm inf"] = (x, d) => x.norm((int)d, p: float.PositiveInfinity),
        ["count_nonzero"] = (x, d) => x.count_nonzero([d]),
        ["logsumexp"] = (x, d) => x.logsumexp(d),
        ["softmax"] = (x, d) => x.softmax(d),
        ["log_softmax"] = (x, d) => x.log_softmax(d),
        ["cumsum"] = (x, d) => x.cumsum(d),
        ["cumprod"] = (x, d) => x.cumprod(d),
        ["logcumsumexp"] = (x, d) => x.logcumsumexp(d),
        ["sort"] = (x, d) => x.sort(d).Values,
        ["argsort"] = (x, d) => x.argsort(d),
        ["topk"] = (x, d) => x.topk(1, (int)d).values,
        ["quantile"] = (x, d) => x.quantile(tensor(0.3), d),
        ["squeeze"] = (x, d) => x.squeeze(d),
        ["flip"] = (x, d) => x.flip(d),
        ["roll"] = (x, d) => x.roll(1, d),
        ["unbind"] = (x, d) => stack(x.unbind(d)),
        ["chunk"] = (x, d) => cat(x.chunk(2, d), d),
        ["split"] = (x, d) => cat(x.split(2, (int)d), d),
        ["narrow"] = (x, d) => x.narrow(d, 0, 1),
        ["select"] = (x, d) => x.select(d, 0),
        ["index_select"] = (x, d) => x.index_select(d, tensor(new[] { 0L, 0 })),
        ["index_select none"] = (x, d) => x.index_select(d, tensor(Array.Empty<long>())),
        ["index_fill"] = (x, d) => x.index_fill(d, tensor(new[] { 0L }), 9),
        ["gather"] = (x, d) => x.gather(d, Zeros(x)),
        ["scatter"] = (x, d) => x.scatter(d, Zeros(x), x + 1),
        ["take_along_dim"] = (x, d) => x.take_along_dim(Zeros(x), d),
        ["scatter_add"] = (x, d) => x.scatter_add(d, Zeros(x), x + 1),
        ["repeat_interleave"] = (x, d) => x.repeat_interleave(2, d),
        ["transpose"] = (x, d) => x.transpose(d, 0),
        ["movedim"] = (x, d) => movedim(x, d, 0),
        ["flatten from"] = (x, d) => x.flatten(d),
        ["flatten to"] = (x, d) => x.flatten(0, d),
        ["unflatten"] = (x, d) => x.unflatten(d, 1, -1),
        ["cat"] = (x, d) => cat([x, x], d),
        ["normalize"] = (x, d) => F.normalize(x, dim: d),
    };

    /// <summary>A new dimension can be inserted at one more position than there are dimensions.</summary>
    public static Dictionary<string, Func<Tensor, long, Tensor>> Insert { get; } = new()
    {
        ["unsqueeze"] = (x, d) => x.unsqueeze(d),
        ["stack"] = (x, d) => stack([x, x], d),
    };

    public static Dictionary<string, Func<Tensor, long, Tensor>> Number { get; } = new()
    {
        ["narrow start"] = (x, n) => x.narrow(0, n, 1),
        ["narrow length"] = (x, n) => x.narrow(0, 0, n),
        ["select"] = (x, n) => x.select(0, n),
        ["index"] = (x, n) => x[n],
        ["index list"] = (x, n) => x[tensor(new[] { n, 0 })],
        ["take"] = (x, n) => x.take(tensor(n)),
        ["roll"] = (x, n) => x.roll(n),
        ["roll 0"] = (x, n) => x.roll(n, 0),
        ["chunk"] = (x, n) => x.chunk(n)[0],
        ["split"] = (x, n) => x.split(n)[0],
        ["topk"] = (x, n) => x.topk((int)n, 0).values,
        ["repeat"] = (x, n) => x.repeat(n, 1),
        ["repeat_interleave"] = (x, n) => x.repeat_interleave(n, 0),
        ["tril"] = (x, n) => x.tril(n),
        ["triu"] = (x, n) => x.triu(n),
        ["diag"] = (x, n) => x.diag(n),
        ["diagonal"] = (x, n) => x.diagonal(n),
        ["diag_embed"] = (x, n) => x.diag_embed(n),
        ["expand"] = (x, n) => x.expand(n, 5),
        ["reshape"] = (x, n) => x.reshape(n, -1),
        ["unflatten"] = (x, n) => x.unflatten(0, n, -1),
        ["pad"] = (x, n) => F.pad(x, (n, 1)),
        ["zeros"] = (_, n) => zeros(n),
        ["eye"] = (_, n) => eye(n),
        ["arange"] = (_, n) => arange(n),
        ["arange down"] = (_, n) => arange(3, n, -1),
        ["arange step"] = (_, n) => arange(0, 3, n),
        ["linspace"] = (_, n) => linspace(0, 1, n),
        ["one_hot"] = (_, n) => F.one_hot(tensor(new[] { 0L, 2 }), n),
        ["index_select"] = (x, n) => x.index_select(0, tensor(new[] { n })),
        ["index_fill"] = (x, n) => x.index_fill(0, tensor(new[] { n }), 9),
        ["slice step"] = (x, n) => x[TensorIndex.Slice(1, 4, n)],
    };

    public static Dictionary<string, Func<Tensor, Tensor, Tensor>> Pair { get; } = new()
    {
        ["add"] = (a, b) => a + b,
        ["maximum"] = (a, b) => a.maximum(b),
        ["pow"] = (a, b) => (a + 2).pow(b),
        ["eq"] = (a, b) => a == b,
        ["where"] = (a, b) => where(Mask(a), a, b),
        ["lerp"] = (a, b) => a.lerp(b, b),
        ["masked_fill"] = (a, b) => a.masked_fill(Mask(b), 9),
        ["masked_select"] = (a, b) => a.masked_select(Mask(b)),
        ["add_"] = (a, b) => a.add_(b),
        ["copy_"] = (a, b) => a.copy_(b),
        ["masked_fill_"] = (a, b) => a.masked_fill_(Mask(b), 9),
        ["expand_as"] = (a, b) => a.expand_as(b),
        ["view_as"] = (a, b) => a.view_as(b),
        ["matmul"] = (a, b) => a.matmul(b),
        ["matmul mT"] = (a, b) => a.matmul(b.mT),
        ["mm"] = (a, b) => a.mm(b),
        ["mv"] = (a, b) => a.mv(b),
        ["bmm"] = (a, b) => a.bmm(b.mT),
        ["dot"] = (a, b) => a.dot(b),
        ["outer"] = (a, b) => a.outer(b),
        ["kron"] = (a, b) => kron(a, b),
        ["cdist"] = (a, b) => cdist(a, b),
        ["cat"] = (a, b) => cat([a, b]),
        ["stack"] = (a, b) => stack([a, b]),
        ["hstack"] = (a, b) => hstack([a, b]),
        ["vstack"] = (a, b) => vstack([a, b]),
        ["tensordot"] = (a, b) => tensordot(a, b, [-1], [-1]),
        ["searchsorted"] = (a, b) => searchsorted(a.sort().Values, b),
        ["assign"] = (a, b) => a.index_put_(b, tensor(0L)),
        ["mse_loss"] = (a, b) => F.mse_loss(a, b),
        ["broadcast_tensors"] = (a, b) => broadcast_tensors(a, b)[0],
        ["isclose"] = (a, b) => a.isclose(b),
        ["scatter 0"] = (a, b) => a.scatter(0, Zeros(b), b),
        ["gather 0"] = (a, b) => a.gather(0, Zeros(b)),
        ["index_add"] = (a, b) => a.index_add(0, zeros(b.shape[..Math.Min(1, (int)b.ndim)], int64), b, 1),
        ["index_copy"] = (a, b) => a.index_copy(0, zeros(b.shape[..Math.Min(1, (int)b.ndim)], int64), b),
        ["cross_entropy"] = (a, b) => F.cross_entropy(a, Mask(b).@long()),
        ["linear"] = (a, b) => F.linear(a, b),
    };

    public static Dictionary<string, Func<Tensor, Tensor>> Network { get; } = new()
    {
        ["conv2d"] = x => F.conv2d(x, Example(3, 2, 2, 2)),
        ["conv2d padded"] = x => F.conv2d(x, Example(2, 1, 3, 3), Example(2), [2], [1], groups: 2),
        ["conv2d bias"] = x => F.conv2d(x, Example(3, 2, 2, 2), Example(2)),
        ["conv_transpose2d"] = x => F.conv_transpose2d(x, Example(2, 3, 2, 2), strides: [2]),
        ["max_pool2d"] = x => F.max_pool2d(x, 2),
        ["max_pool2d ceil"] = x => F.max_pool2d(x, 3, 2, 1, ceil_mode: true),
        ["avg_pool2d"] = x => F.avg_pool2d(x, 2, 1, 1),
        ["unfold"] = x => F.unfold(x, 2),
        ["interpolate"] = x => F.interpolate(x, scale_factor: [2]),
        ["bilinear"] = x => F.interpolate(x, [3, 5], mode: InterpolationMode.Bilinear),
        ["pad reflect"] = x => F.pad(x, (1, 1, 1, 1), PaddingModes.Reflect),
        ["pad replicate"] = x => F.pad(x, (1, 2, 0, 1), PaddingModes.Replicate),
        ["pad cut"] = x => F.pad(x, (-1, -2)),
        ["batch_norm"] = x => F.batch_norm(x, null, null, training: true),
        ["batch_norm in use"] = x => F.batch_norm(x, zeros(2, float64), ones(2, float64)),
        ["group_norm"] = x => F.group_norm(x, 2),
        ["layer_norm"] = x => F.layer_norm(x, [4]),
        ["layer_norm of two"] = x => F.layer_norm(x, [4, 4]),
        ["linear"] = x => F.linear(x, Example(3, 4), Example(3)),
        ["cosine_similarity"] = x => F.cosine_similarity(x, x + 1, 1),
        ["normalize"] = x => F.normalize(x, dim: -1),
        ["dropout2d"] = x => F.dropout2d(x, training: false),
        ["gelu"] = x => F.gelu(x),
        ["l1_loss"] = x => F.l1_loss(x, x * 2, nn.Reduction.Sum),
        ["smooth_l1_loss"] = x => F.smooth_l1_loss(x, x * 3),
        ["huber_loss"] = x => F.huber_loss(x, x * 3, 0.5),
        ["binary_cross_entropy"] = x => F.binary_cross_entropy(x.sigmoid(), Mask(x).to_type(x.dtype)),
        ["kl_div"] = x => F.kl_div(x, x.softmax(-1), log_target: false, nn.Reduction.Sum),
        ["binary_cross_entropy_with_logits"] = x => F.binary_cross_entropy_with_logits(x, Mask(x).to_type(x.dtype)),
        ["cross_entropy"] = x => F.cross_entropy(x, x.argmax(1)),
        ["embedding"] = x => Table.call(Mask(x).@long()),
        ["softplus"] = x => F.softplus(x, 2, 1),
        ["log_softmax"] = x => F.log_softmax(x, 1),
    };

    /// <summary>The input of a row: element i is (5 i mod 13) / 4 − 1.4.</summary>
    public static Tensor Example(params long[] shape) =>
        ((arange(shape.Aggregate(1L, (a, b) => a * b)) * 5 % 13).to_type(float64) / 4 - 1.4).reshape(shape);

    private static Embedding Table
    {
        get
        {
            var table = nn.Embedding(2, 3, dtype: float64);
            table.weight = Example(2, 3).AsParameter();
            return table;
        }
    }

    private static Tensor Mask(Tensor x) => x > 0;

    private static Tensor Zeros(Tensor x) => zeros_like(x, int64);
}
