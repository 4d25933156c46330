namespace TorchSharp;

public static partial class torch
{
    public partial class Tensor
    {
        [IndexerName("TensorItems")]
        public Tensor this[long i1] { get => At(i1); set => Assign(value, i1); }

        [IndexerName("TensorItems")]
        public Tensor this[long i1, long i2] { get => At(i1, i2); set => Assign(value, i1, i2); }

        [IndexerName("TensorItems")]
        public Tensor this[long i1, long i2, long i3] { get => At(i1, i2, i3); set => Assign(value, i1, i2, i3); }

        [IndexerName("TensorItems")]
        public Tensor this[long i1, long i2, long i3, long i4]
        {
            get => At(i1, i2, i3, i4);
            set => Assign(value, i1, i2, i3, i4);
        }

        [IndexerName("TensorItems")]
        public Tensor this[long i1, long i2, long i3, long i4, long i5]
        {
            get => At(i1, i2, i3, i4, i5);
            set => Assign(value, i1, i2, i3, i4, i5);
        }

        [IndexerName("TensorItems")]
        public Tensor this[long i1, long i2, long i3, long i4, long i5, long i6]
        {
            get => At(i1, i2, i3, i4, i5, i6);
            set => Assign(value, i1, i2, i3, i4, i5, i6);
        }

        [IndexerName("TensorItems")]
        public Tensor this[params long[] indices]
        {
            get => At(Array.ConvertAll(indices, i => (TensorIndex)i));
            set => Assign(value, Array.ConvertAll(indices, i => (TensorIndex)i));
        }

        [IndexerName("TensorItems")]
        public Tensor this[params TensorIndex[] indices] { get => At(indices); set => Assign(value, indices); }

        [IndexerName("TensorItems")]
        public Tensor this[params Tensor[] indices]
        {
            get => At([.. indices.Select(TensorIndex.Tensor)]);
            set => Assign(value, [.. indices.Select(TensorIndex.Tensor)]);
        }

        public Tensor index(params TensorIndex[] indices) => At(indices);
        public Tensor index(params Tensor[] indices) => At([.. indices.Select(TensorIndex.Tensor)]);
        public Tensor index_put_(Tensor value, params TensorIndex[] indices) => Assign(value, indices);
        public Tensor index_put_(Scalar value, params TensorIndex[] indices) => Assign(Number(value), indices);
        public Tensor index_put_(Tensor value, params Tensor[] indices) => Assign(value, [.. indices.Select(TensorIndex.Tensor)]);
        public Tensor index_put_(Scalar value, params Tensor[] indices) => Assign(Number(value), [.. indices.Select(TensorIndex.Tensor)]);
        private Tensor At(params TensorIndex[] indices) => new IndexSelection(indices).Of(this);

        private Tensor Assign(Tensor value, params TensorIndex[] indices)
        {
            var selection = new IndexSelection(indices);
            if (!selection.HasTensors && !Tape.Tracks(this) && !Tape.Tracks(value))
            {
                var target = selection.View(this, out _);
                target.copy_(IndexSelection.Fitted(value, target.Layout.Shape).detach());
                return this;
            }

            return Mutate(x => selection.Put(x, value.to_type(x.dtype)));
        }
    }
}
