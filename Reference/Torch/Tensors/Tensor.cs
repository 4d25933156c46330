namespace TorchSharp;

public static partial class torch
{
    /// <summary>A multi-dimensional array of numbers that can record the operations it takes part in.</summary>
    public partial class Tensor : IDisposable
    {
        private TensorBody? body;

        internal Tensor(TensorBody body)
        {
            this.body = body;
            DisposeScopeManager.Register(this);
        }

        internal Tensor(Storage storage, Layout layout) : this(new TensorBody(storage, layout)) { }

        /// <exception cref="InvalidOperationException">The tensor was disposed.</exception>
        internal TensorBody Body => body ?? throw new InvalidOperationException("Tensor invalid -- empty handle.");
        internal Layout Layout => Body.Layout;
        public long[] shape => (long[])Layout.Shape.Clone();
        public ScalarType dtype => Body.Storage.Type;
        public Device device => CPU;
        public DeviceType device_type => DeviceType.CPU;
        public long ndim => Layout.Rank;
        public long Dimensions => ndim;
        public long NumberOfElements => Layout.Count;
        public long ElementSize => dtype.ElementSize();
        public bool IsInvalid => body is null;
        public long[] size() => shape;
        public long size(int dim) => Layout.Shape[Layout.Axis(dim)];
        public long dim() => ndim;
        public long numel() => NumberOfElements;
        public long element_size() => ElementSize;
        public long[] stride() => (long[])Layout.Strides.Clone();
        public long stride(int dim) => Layout.Strides[Layout.Axis(dim)];
        public long storage_offset() => Layout.Offset;
        public bool is_contiguous() => Layout.IsContiguous;
        public bool is_floating_point() => dtype.IsFloatingPoint();
        public bool is_integral() => torch.is_integral(dtype);
        public bool is_nonzero() => this.ToBoolean();
        internal bool HasShapeOf(Tensor other) => Layout.Shape.AsSpan().SequenceEqual(other.Layout.Shape);

        /// <summary>Disposes the handle. What the recorded graph still needs is kept.</summary>
        public void Dispose()
        {
            Dispose(true);
            GC.SuppressFinalize(this);
        }

        protected virtual void Dispose(bool disposing)
        {
            if (body is not null)
            {
                DisposeScopeManager.Forget(this);
                body = null;
            }
        }

        /// <summary>True for tensors with the same shape and values, whatever their types; NaN equals nothing.</summary>
        public override bool Equals(object? obj) =>
            obj is Tensor other && HasShapeOf(other) && (bool)eq(other).all();
        public override int GetHashCode() => RuntimeHelpers.GetHashCode(this);
    }
}
