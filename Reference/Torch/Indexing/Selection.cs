namespace TorchSharp;

/// <summary>What <c>x[…]</c> means: first a view (numbers, slices, new axes), then, where tensors take part, a list of places in it.</summary>
internal sealed class Selection
{
    private readonly TensorIndex[] indices;

    public Selection(TensorIndex[] indices) => this.indices = indices;
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

    /// <summary>Leading sizes of one may be left over in what is assigned.</summary>
    public static Tensor Fitted(Tensor values, long[] shape)
    {
        while (values.Layout.Rank > shape.Length && values.Layout.Shape[0] == 1)
            values = values.squeeze(0);

        return values;
    }

    /// <summary>The view, and for each of its axes that a tensor indexes, that tensor.</summary>
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
                case TensorIndex.Kind.Ellipsis: axis += (int)(x.ndim - axis - indices.Reverse().TakeWhile(i => i.What != TensorIndex.Kind.Ellipsis).Sum(Consumed)); break;
                case TensorIndex.Kind.Tensor when index.Indices is { dtype: ScalarType.Bool, ndim: 0 }: x = x.unsqueeze(axis); axis = Attach(tensors, axis, Chosen((bool)index.Indices)); break;
                case TensorIndex.Kind.Tensor: axis = Attach(tensors, axis, index.Indices!); break;
                case TensorIndex.Kind.Bool: x = x.unsqueeze(axis); axis = Attach(tensors, axis, Chosen(index.Start == 1)); break;
                default: x = x.unsqueeze(axis++); break;
            }
        }

        return x;
    }

    /// <summary>What a truth value selects of a new dimension.</summary>
    private static Tensor Chosen(bool isChosen) => isChosen ? zeros(1, int64) : empty(0, int64);

    private static int Consumed(TensorIndex index) => index.What switch
    {
        TensorIndex.Kind.Single or TensorIndex.Kind.Slice => 1,
        TensorIndex.Kind.Tensor => index.Indices!.dtype == ScalarType.Bool ? (int)index.Indices.ndim : 1,
        _ => 0,
    };

    private static Tensor Sliced(Tensor x, int axis, TensorIndex index) =>
        index is { Start: null, Stop: null, Step: null } ? x : x.slice(axis, index.Start ?? 0, index.Stop ?? long.MaxValue, index.Step ?? 1);

    private static int Attach(SortedDictionary<int, Tensor> tensors, int axis, Tensor index)
    {
        // A mask stands for the lists of indices at which it holds, one for each of its dimensions.
        foreach (var list in index.dtype == ScalarType.Bool ? where(index) : [index])
            tensors[axis++] = list;

        return axis;
    }

    /// <summary>
    /// Row-major places in the view: the tensors' common shape stands where they stood together, else in front. The axes behind the last of
    /// them are taken in runs.
    /// </summary>
    private static Runs Places(Tensor view, SortedDictionary<int, Tensor> tensors)
    {
        var (layout, axes) = (view.Layout, tensors.Keys.ToArray());
        var strides = Layout.RowMajor(layout.Shape).Strides;
        var common = tensors.Values.Aggregate(Array.Empty<long>(), (shape, t) => Broadcasting.Shape(shape, t.Layout.Shape));
        var sliced = Enumerable.Range(0, axes[^1]).Except(axes).ToArray();
        var front = axes[^1] - axes[0] == axes.Length - 1 ? sliced.Count(d => d < axes[0]) : 0;

        var behind = sliced.Length - front;
        var places = tensors.Aggregate(
            zeros([.. common, .. Enumerable.Repeat(1L, behind)], int64),
            (sum, pair) => sum + (Tensor.Within(pair.Value, layout.Shape[pair.Key], isFromEnd: true) * strides[pair.Key]).reshape([.. pair.Value.Layout.Shape, .. Enumerable.Repeat(1L, behind)]));
        for (var i = 0; i < sliced.Length; i++)
        {
            var after = i < front ? front - i - 1 + common.Length + behind : sliced.Length - i - 1;
            places += Tensor.Ramp(layout.Shape[sliced[i]], strides[sliced[i]], after);
        }

        return new(places, layout.Shape[(axes[^1] + 1)..]);
    }
}
