namespace TorchSharp;

/// <summary>
/// The elements that <c>x[…]</c> selects: first a view (by numbers, slices and new axes), then, where tensors are among the indices, a
/// list of positions in that view.
/// </summary>
internal sealed class IndexSelection
{
    private readonly TensorIndex[] indices;

    public IndexSelection(TensorIndex[] indices) => this.indices = indices;
    public bool HasTensors => indices.Any(i => i.What is TensorIndex.Kind.Tensor or TensorIndex.Kind.Bool);

    public Tensor Of(Tensor x)
    {
        var view = View(x, out var tensors);
        return tensors.Count == 0 ? view.alias() : view.Taken(Places(view, tensors));
    }

    /// <summary>A copy of x with values at the selected elements; differentiable in both.</summary>
    public Tensor Put(Tensor x, Tensor values)
    {
        var places = View(arange(x.numel()).reshape(x.Layout.Shape), out var tensors);
        var selected = tensors.Count == 0 ? places : places.Taken(Places(places, tensors));
        return x.Placed(new(selected), Fitted(values, selected.Layout.Shape), isSum: false);
    }

    /// <summary>Drops leading dimensions of size one, which an assigned value may have in excess.</summary>
    public static Tensor Fitted(Tensor values, long[] shape)
    {
        while (values.Layout.Rank > shape.Length && values.Layout.Shape[0] == 1)
            values = values.squeeze(0);

        return values;
    }

    /// <summary>The view, and the tensors among the indices by the axis of the view that they index.</summary>
    public Tensor View(Tensor x, out SortedDictionary<int, Tensor> tensors)
    {
        tensors = [];
        var axis = 0;
        var consumed = indices.Sum(Consumed);
        Errors.Require(consumed <= x.ndim, $"too many indices for tensor of dimension {x.ndim}");
        foreach (var index in indices)
        {
            switch (index.What)
            {
                case TensorIndex.Kind.Single: x = x.select(axis, index.Start!.Value); break;
                case TensorIndex.Kind.Slice: x = Sliced(x, axis++, index); break;
                case TensorIndex.Kind.Ellipsis:
                    axis += (int)(x.ndim - axis - indices.Reverse().TakeWhile(i => i.What != TensorIndex.Kind.Ellipsis).Sum(Consumed));
                    break;
                case TensorIndex.Kind.Tensor when index.Indices is { dtype: ScalarType.Bool, ndim: 0 }:
                    x = x.unsqueeze(axis);
                    axis = Attach(tensors, axis, Chosen((bool)index.Indices));
                    break;
                case TensorIndex.Kind.Tensor: axis = Attach(tensors, axis, index.Indices!); break;
                case TensorIndex.Kind.Bool:
                    x = x.unsqueeze(axis);
                    axis = Attach(tensors, axis, Chosen(index.Start == 1));
                    break;
                default: x = x.unsqueeze(axis++); break;
            }
        }

        return x;
    }

    /// <summary>The indices that a truth value selects of a new dimension.</summary>
    private static Tensor Chosen(bool isChosen) => isChosen ? zeros(1, int64) : empty(0, int64);

    private static int Consumed(TensorIndex index) => index.What switch
    {
        TensorIndex.Kind.Single or TensorIndex.Kind.Slice => 1,
        TensorIndex.Kind.Tensor => index.Indices!.dtype == ScalarType.Bool ? (int)index.Indices.ndim : 1,
        _ => 0,
    };

    private static Tensor Sliced(Tensor x, int axis, TensorIndex index) =>
        index is { Start: null, Stop: null, Step: null }
            ? x
            : x.slice(axis, index.Start ?? 0, index.Stop ?? long.MaxValue, index.Step ?? 1);

    private static int Attach(SortedDictionary<int, Tensor> tensors, int axis, Tensor index)
    {
        // A mask is replaced by the indices at which it holds, one list for each of its dimensions.
        foreach (var list in index.dtype == ScalarType.Bool ? where(index) : [index])
            tensors[axis++] = list;

        return axis;
    }

    /// <summary>
    /// Row-major positions in the view. The common shape of the index tensors takes their place where they are neighbours, else comes
    /// first. The axes after the last of them are copied in runs.
    /// </summary>
    private static Runs Places(Tensor view, SortedDictionary<int, Tensor> tensors)
    {
        var (layout, axes) = (view.Layout, tensors.Keys.ToArray());
        var strides = Layout.RowMajor(layout.Shape).Strides;
        var common = tensors.Values.Aggregate(Array.Empty<long>(), (shape, t) => Broadcasting.Shape(shape, t.Layout.Shape));
        var sliced = Enumerable.Range(0, axes[^1]).Except(axes).ToArray();
        var front = axes[^1] - axes[0] == axes.Length - 1 ? sliced.Count(d => d < axes[0]) : 0;

        var behind = sliced.Length - front;
        long[] FollowedByOnes(long[] shape) => [.. shape, .. Enumerable.Repeat(1L, behind)];
        Tensor PlacesOf(int axis, Tensor index) =>
            (Tensor.Within(index, layout.Shape[axis], isFromEnd: true) * strides[axis]).reshape(FollowedByOnes(index.Layout.Shape));
        var places = tensors.Aggregate(zeros(FollowedByOnes(common), int64), (sum, pair) => sum + PlacesOf(pair.Key, pair.Value));
        for (var i = 0; i < sliced.Length; i++)
        {
            var after = i < front ? front - i - 1 + common.Length + behind : sliced.Length - i - 1;
            places += Tensor.Ramp(layout.Shape[sliced[i]], strides[sliced[i]], after);
        }

        return new(places, layout.Shape[(axes[^1] + 1)..]);
    }
}
