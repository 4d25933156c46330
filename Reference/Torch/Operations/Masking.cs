namespace TorchSharp;

public static partial class torch
{
    /// <summary>x where the condition holds, else y; all three broadcast.</summary>
    public static Tensor where(Tensor condition, Tensor x, Tensor y) => Tensor.Choose(condition, x, y);

    /// <summary>The indices at which the condition holds, one vector for each dimension.</summary>
    public static Tensor[] where(Tensor condition)
    {
        var found = condition.nonzero();
        return [.. Enumerable.Range(0, (int)found.Layout.Shape[1]).Select(d => found.select(1, d))];
    }

    public static Tensor masked_select(Tensor input, Tensor mask) => input.masked_select(mask);
    public static Tensor nonzero(Tensor input) => input.nonzero();

    public partial class Tensor
    {
        /// <summary>This where the condition holds, else other.</summary>
        public Tensor where(Tensor condition, Tensor y) => Choose(condition, this, y);

        public Tensor masked_fill(Tensor mask, Scalar value)
        {
            RequireMask(mask);
            value.RequireFits(dtype);
            var filled = Body.Storage.Picked(mask, Number(value).As(dtype), this);
            var (form, kept) = (Form, Tape.Keep(mask));
            return Tape.Record("masked_fill", filled, this, g => g.masked_fill(kept.Value, 0).FitTo(form));
        }

        public Tensor masked_fill_(Tensor mask, Scalar value) => Mutate(x => x.masked_fill(mask, value));

        /// <summary>The elements where the mask holds, in row-major order.</summary>
        public Tensor masked_select(Tensor mask)
        {
            RequireMask(mask);
            var shape = Broadcasting.Shape(Layout.Shape, mask.Layout.Shape);
            return Broadcast(shape).take(mask.Broadcast(shape).flatten().nonzero().squeeze(1));
        }

        public Tensor masked_scatter(Tensor mask, Tensor value)
        {
            var places = mask.Broadcast(Layout.Shape).flatten().nonzero().squeeze(1);
            return Placed(new(places), OfMyType("masked_scatter", value).flatten().narrow(0, 0, places.numel()), isSum: false);
        }

        public Tensor masked_scatter_(Tensor mask, Tensor value) => Mutate(x => x.masked_scatter(mask, value));

        /// <summary>The indices of all elements that are not zero, one row for each.</summary>
        public Tensor nonzero()
        {
            var truths = As(ScalarType.Bool).RowMajor<bool>();
            long[] places = [.. Enumerable.Range(0, truths.Length).Where(i => truths[i]).Select(i => (long)i)];
            var strides = Layout.RowMajor(Layout.Shape).Strides;
            var (rank, result) = (Layout.Rank, new long[places.Length * Layout.Rank]);
            for (var i = 0; i < result.Length; i++)
                result[i] = places[i / rank] / strides[i % rank] % Layout.Shape[i % rank];

            return FromStorage(result, places.Length, rank);
        }

        internal static Tensor Choose(Tensor condition, Tensor x, Tensor y)
        {
            RequireMask(condition);
            var type = Promotion.Of(x, y);
            var whenTrue = x.As(type);
            var (formX, formY, kept) = (x.Form, y.Form, Tape.Keep(condition));
            return Tape.Record(
                "where", whenTrue.Body.Storage.Picked(condition, whenTrue, y.As(type)),
                x, g => g.masked_fill(kept.Value.logical_not(), 0).FitTo(formX),
                y, g => g.masked_fill(kept.Value, 0).FitTo(formY));
        }

        private static void RequireMask(Tensor mask) =>
            Errors.Require(mask.dtype == ScalarType.Bool, $"expected a condition or mask of type Bool, but it is {mask.dtype}");
    }
}
