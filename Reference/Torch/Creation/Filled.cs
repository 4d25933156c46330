namespace TorchSharp;

public static partial class torch
{
    public static Tensor zeros(
        long[] size, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, string[]? names = null) =>
        Filled(size, 0, dtype ?? get_default_dtype(), device, requires_grad);
    public static Tensor zeros(
        ReadOnlySpan<long> size, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, string[]? names = null) =>
        Filled(size.ToArray(), 0, dtype ?? get_default_dtype(), device, requires_grad);
    public static Tensor zeros(
        Size size, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, string[]? names = null) =>
        Filled(size.Shape, 0, dtype ?? get_default_dtype(), device, requires_grad);
    public static Tensor zeros<T>(
        T size, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, string[]? names = null)
        where T : IBinaryInteger<T> => Filled(Shape(size), 0, dtype ?? get_default_dtype(), device, requires_grad);
    public static Tensor zeros<T>(
        T rows, T columns, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, string[]? names = null)
        where T : IBinaryInteger<T> => Filled(Shape(rows, columns), 0, dtype ?? get_default_dtype(), device, requires_grad);
    public static Tensor zeros<T>(
        T dim0, T dim1, T dim2, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, string[]? names = null)
        where T : IBinaryInteger<T> => Filled(Shape(dim0, dim1, dim2), 0, dtype ?? get_default_dtype(), device, requires_grad);
    public static Tensor zeros<T>(
        T dim0, T dim1, T dim2, T dim3, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, string[]? names = null)
        where T : IBinaryInteger<T> => Filled(Shape(dim0, dim1, dim2, dim3), 0, dtype ?? get_default_dtype(), device, requires_grad);
    public static Tensor ones(
        long[] size, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, string[]? names = null) =>
        Filled(size, 1, dtype ?? get_default_dtype(), device, requires_grad);
    public static Tensor ones(
        ReadOnlySpan<long> size, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, string[]? names = null) =>
        Filled(size.ToArray(), 1, dtype ?? get_default_dtype(), device, requires_grad);
    public static Tensor ones(
        Size size, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, string[]? names = null) =>
        Filled(size.Shape, 1, dtype ?? get_default_dtype(), device, requires_grad);
    public static Tensor ones<T>(
        T size, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, string[]? names = null)
        where T : IBinaryInteger<T> => Filled(Shape(size), 1, dtype ?? get_default_dtype(), device, requires_grad);
    public static Tensor ones<T>(
        T rows, T columns, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, string[]? names = null)
        where T : IBinaryInteger<T> => Filled(Shape(rows, columns), 1, dtype ?? get_default_dtype(), device, requires_grad);
    public static Tensor ones<T>(
        T dim0, T dim1, T dim2, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, string[]? names = null)
        where T : IBinaryInteger<T> => Filled(Shape(dim0, dim1, dim2), 1, dtype ?? get_default_dtype(), device, requires_grad);
    public static Tensor ones<T>(
        T dim0, T dim1, T dim2, T dim3, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, string[]? names = null)
        where T : IBinaryInteger<T> => Filled(Shape(dim0, dim1, dim2, dim3), 1, dtype ?? get_default_dtype(), device, requires_grad);
    public static Tensor empty(
        long[] size, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, string[]? names = null) =>
        Filled(size, 0, dtype ?? get_default_dtype(), device, requires_grad);
    public static Tensor empty(
        ReadOnlySpan<long> size, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, string[]? names = null) =>
        Filled(size.ToArray(), 0, dtype ?? get_default_dtype(), device, requires_grad);
    public static Tensor empty(
        Size size, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, string[]? names = null) =>
        Filled(size.Shape, 0, dtype ?? get_default_dtype(), device, requires_grad);
    public static Tensor empty<T>(
        T size, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, string[]? names = null)
        where T : IBinaryInteger<T> => Filled(Shape(size), 0, dtype ?? get_default_dtype(), device, requires_grad);
    public static Tensor empty<T>(
        T rows, T columns, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, string[]? names = null)
        where T : IBinaryInteger<T> => Filled(Shape(rows, columns), 0, dtype ?? get_default_dtype(), device, requires_grad);
    public static Tensor empty<T>(
        T dim0, T dim1, T dim2, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, string[]? names = null)
        where T : IBinaryInteger<T> => Filled(Shape(dim0, dim1, dim2), 0, dtype ?? get_default_dtype(), device, requires_grad);
    public static Tensor empty<T>(
        T dim0, T dim1, T dim2, T dim3, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, string[]? names = null)
        where T : IBinaryInteger<T> => Filled(Shape(dim0, dim1, dim2, dim3), 0, dtype ?? get_default_dtype(), device, requires_grad);
    public static Tensor full(
        long[] size, Scalar value, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, string[]? names = null) =>
        Filled(size, value, dtype ?? ValueType(value), device, requires_grad);
    public static Tensor full(
        ReadOnlySpan<long> size, Scalar value, ScalarType? dtype = null, Device? device = null, bool requires_grad = false,
        string[]? names = null) =>
        Filled(size.ToArray(), value, dtype ?? ValueType(value), device, requires_grad);
    public static Tensor full(
        Size size, Scalar value, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, string[]? names = null) =>
        Filled(size.Shape, value, dtype ?? ValueType(value), device, requires_grad);
    public static Tensor full<T>(
        T size, Scalar value, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, string[]? names = null)
        where T : IBinaryInteger<T> => Filled(Shape(size), value, dtype ?? ValueType(value), device, requires_grad);
    public static Tensor full<T>(
        T rows, T columns, Scalar value, ScalarType? dtype = null, Device? device = null, bool requires_grad = false,
        string[]? names = null)
        where T : IBinaryInteger<T> => Filled(Shape(rows, columns), value, dtype ?? ValueType(value), device, requires_grad);
    public static Tensor full<T>(
        T dim0, T dim1, T dim2, Scalar value, ScalarType? dtype = null, Device? device = null, bool requires_grad = false,
        string[]? names = null)
        where T : IBinaryInteger<T> => Filled(Shape(dim0, dim1, dim2), value, dtype ?? ValueType(value), device, requires_grad);
    public static Tensor full<T>(
        T dim0, T dim1, T dim2, T dim3, Scalar value, ScalarType? dtype = null, Device? device = null, bool requires_grad = false,
        string[]? names = null)
        where T : IBinaryInteger<T> => Filled(Shape(dim0, dim1, dim2, dim3), value, dtype ?? ValueType(value), device, requires_grad);
    public static Tensor zeros_like(Tensor input, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) =>
        Filled(input.Layout.Shape, 0, dtype ?? input.dtype, device, requires_grad);
    public static Tensor ones_like(Tensor input, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) =>
        Filled(input.Layout.Shape, 1, dtype ?? input.dtype, device, requires_grad);
    public static Tensor empty_like(Tensor input, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) =>
        zeros_like(input, dtype, device, requires_grad);
    public static Tensor full_like(
        Tensor input, Scalar value, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) =>
        Filled(input.Layout.Shape, value, dtype ?? input.dtype, device, requires_grad);

    /// <summary>TorchSharp has each of these functions for int and for long, so that no literal 0 is taken for an element type.</summary>
    private static long[] Shape<T>(params ReadOnlySpan<T> sizes) where T : IBinaryInteger<T>
    {
        var shape = new long[sizes.Length];
        for (var d = 0; d < shape.Length; d++)
            shape[d] = long.CreateChecked(sizes[d]);
        return shape;
    }

    private static ScalarType ValueType(Scalar value) => value.IsWhole ? ScalarType.Int64 : get_default_dtype();

    private static Tensor Filled(long[] shape, Scalar value, ScalarType type, Device? device, bool requires_grad)
    {
        Device.RequireCpu(device);
        Tensor.RequireSizes(shape);
        return Tensor.Uninitialized(type, (long[])shape.Clone()).FillWith(value).requires_grad_(requires_grad);
    }

    public partial class Tensor
    {
        public Tensor fill_(Scalar value)
        {
            if (Body.Node is not null || !Layout.IsContiguous)
                return Mutate(x => Tape.Record("fill_", x.zeros_like().FillWith(value), x, static g => g.zeros_like()));

            FillWith(value);
            Body.Storage.Version++;
            return this;
        }

        public Tensor zero_() => fill_(0);
        public Tensor zeros_like(ScalarType? dtype = null, Device? device = null, bool requires_grad = false) =>
            torch.zeros_like(this, dtype, device, requires_grad);
        public Tensor ones_like(ScalarType? dtype = null, Device? device = null, bool requires_grad = false) =>
            torch.ones_like(this, dtype, device, requires_grad);
        public Tensor empty_like(ScalarType? dtype = null, Device? device = null, bool requires_grad = false) =>
            torch.empty_like(this, dtype, device, requires_grad);
        public Tensor full_like(Scalar value, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) =>
            torch.full_like(this, value, dtype, device, requires_grad);
        public Tensor new_zeros(params long[] size) => zeros(size, dtype);
        public Tensor new_ones(params long[] size) => ones(size, dtype);
        public Tensor new_full(long[] size, Scalar value) => full(size, value, dtype);

        internal static void RequireSizes(long[] shape) =>
            Errors.Require(shape.All(size => size >= 0), $"Trying to create tensor with negative dimension: {shape}");

        /// <summary>Writes one value everywhere; for tensors that nobody else has seen yet.</summary>
        internal Tensor FillWith(Scalar value)
        {
            value.RequireFits(dtype);
            switch (dtype)
            {
                case ScalarType.Float32: Target<float>().Fill(value.ToSingle()); break;
                case ScalarType.Float64: Target<double>().Fill(value.ToDouble()); break;
                case ScalarType.Int64: Target<long>().Fill(value.ToInt64()); break;
                case ScalarType.Int32: Target<int>().Fill(value.ToInt32()); break;
                case ScalarType.Byte: Target<byte>().Fill(value.To<byte>()); break;
                default: Target<bool>().Fill(value.ToBoolean()); break;
            }

            return this;
        }
    }
}
