namespace TorchSharp;

public static partial class torch
{
    public partial class Tensor
    {
        /// <summary>Zeros of this tensor's type.</summary>
        public Tensor new_zeros(
            long[] size, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) =>
            Filled(size, 0, dtype ?? this.dtype, device, requires_grad);
        public Tensor new_zeros(
            ReadOnlySpan<long> size, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) =>
            Filled(size.ToArray(), 0, dtype ?? this.dtype, device, requires_grad);
        public Tensor new_zeros(
            long size, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) =>
            Filled([size], 0, dtype ?? this.dtype, device, requires_grad);
        public Tensor new_zeros(
            long rows, long columns, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) =>
            Filled([rows, columns], 0, dtype ?? this.dtype, device, requires_grad);
        public Tensor new_zeros(
            long dim0, long dim1, long dim2, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) =>
            Filled([dim0, dim1, dim2], 0, dtype ?? this.dtype, device, requires_grad);
        public Tensor new_zeros(
            long dim0, long dim1, long dim2, long dim3, ScalarType? dtype = null, Device? device = null,
            bool requires_grad = false) =>
            Filled([dim0, dim1, dim2, dim3], 0, dtype ?? this.dtype, device, requires_grad);

        /// <summary>Ones of this tensor's type.</summary>
        public Tensor new_ones(
            long size, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) =>
            Filled([size], 1, dtype ?? this.dtype, device, requires_grad);
        public Tensor new_ones(
            long rows, long columns, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) =>
            Filled([rows, columns], 1, dtype ?? this.dtype, device, requires_grad);
        public Tensor new_ones(
            long dim0, long dim1, long dim2, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) =>
            Filled([dim0, dim1, dim2], 1, dtype ?? this.dtype, device, requires_grad);
        public Tensor new_ones(
            long dim0, long dim1, long dim2, long dim3, ScalarType? dtype = null, Device? device = null,
            bool requires_grad = false) =>
            Filled([dim0, dim1, dim2, dim3], 1, dtype ?? this.dtype, device, requires_grad);

        /// <summary>One value everywhere, in this tensor's type.</summary>
        public Tensor new_full(
            long[] size, Scalar value, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) =>
            Filled(size, value, dtype ?? this.dtype, device, requires_grad);
        public Tensor new_full(
            ReadOnlySpan<long> size, Scalar value, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) =>
            Filled(size.ToArray(), value, dtype ?? this.dtype, device, requires_grad);
        public Tensor new_full(
            long size, Scalar value, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) =>
            Filled([size], value, dtype ?? this.dtype, device, requires_grad);
        public Tensor new_full(
            long rows, long columns, Scalar value, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) =>
            Filled([rows, columns], value, dtype ?? this.dtype, device, requires_grad);
        public Tensor new_full(
            long dim0, long dim1, long dim2, Scalar value, ScalarType? dtype = null, Device? device = null,
            bool requires_grad = false) =>
            Filled([dim0, dim1, dim2], value, dtype ?? this.dtype, device, requires_grad);
        public Tensor new_full(
            long dim0, long dim1, long dim2, long dim3, Scalar value, ScalarType? dtype = null, Device? device = null,
            bool requires_grad = false) =>
            Filled([dim0, dim1, dim2, dim3], value, dtype ?? this.dtype, device, requires_grad);
    }
}
