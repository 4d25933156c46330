namespace TorchSharp;

/// <remarks>TorchSharp has each of these functions for int and for long, so that no literal 0 is taken for an element type.</remarks>
public static partial class torch
{
    /// <summary>Zeros of a shape, of the default type unless one is given.</summary>
    public static Tensor zeros(
        long[] size, ScalarType? dtype = null, Device? device = null,
        bool requires_grad = false, string[]? names = null) =>
        Filled(size, 0, dtype ?? get_default_dtype(), device, requires_grad);
    public static Tensor zeros(
        ReadOnlySpan<long> size, ScalarType? dtype = null, Device? device = null,
        bool requires_grad = false, string[]? names = null) =>
        Filled(size.ToArray(), 0, dtype ?? get_default_dtype(), device, requires_grad);
    public static Tensor zeros(
        long size, ScalarType? dtype = null, Device? device = null, bool requires_grad = false,
        string[]? names = null) =>
        Filled([size], 0, dtype ?? get_default_dtype(), device, requires_grad);
    public static Tensor zeros(
        long rows, long columns, ScalarType? dtype = null, Device? device = null,
        bool requires_grad = false, string[]? names = null) =>
        Filled([rows, columns], 0, dtype ?? get_default_dtype(), device, requires_grad);
    public static Tensor zeros(
        long dim0, long dim1, long dim2, ScalarType? dtype = null, Device? device = null,
        bool requires_grad = false, string[]? names = null) =>
        Filled([dim0, dim1, dim2], 0, dtype ?? get_default_dtype(), device, requires_grad);
    public static Tensor zeros(
        long dim0, long dim1, long dim2, long dim3, ScalarType? dtype = null,
        Device? device = null, bool requires_grad = false, string[]? names = null) =>
        Filled([dim0, dim1, dim2, dim3], 0, dtype ?? get_default_dtype(), device, requires_grad);
    public static Tensor zeros(
        int size, ScalarType? dtype = null, Device? device = null, bool requires_grad = false,
        string[]? names = null) =>
        Filled([size], 0, dtype ?? get_default_dtype(), device, requires_grad);
    public static Tensor zeros(
        int rows, int columns, ScalarType? dtype = null, Device? device = null,
        bool requires_grad = false, string[]? names = null) =>
        Filled([rows, columns], 0, dtype ?? get_default_dtype(), device, requires_grad);
    public static Tensor zeros(
        int dim0, int dim1, int dim2, ScalarType? dtype = null, Device? device = null,
        bool requires_grad = false, string[]? names = null) =>
        Filled([dim0, dim1, dim2], 0, dtype ?? get_default_dtype(), device, requires_grad);
    public static Tensor zeros(
        int dim0, int dim1, int dim2, int dim3, ScalarType? dtype = null,
        Device? device = null, bool requires_grad = false, string[]? names = null) =>
        Filled([dim0, dim1, dim2, dim3], 0, dtype ?? get_default_dtype(), device, requires_grad);

    /// <summary>Ones of a shape.</summary>
    public static Tensor ones(
        long[] size, ScalarType? dtype = null, Device? device = null,
        bool requires_grad = false, string[]? names = null) =>
        Filled(size, 1, dtype ?? get_default_dtype(), device, requires_grad);
    public static Tensor ones(
        ReadOnlySpan<long> size, ScalarType? dtype = null, Device? device = null,
        bool requires_grad = false, string[]? names = null) =>
        Filled(size.ToArray(), 1, dtype ?? get_default_dtype(), device, requires_grad);
    public static Tensor ones(
        long size, ScalarType? dtype = null, Device? device = null, bool requires_grad = false,
        string[]? names = null) =>
        Filled([size], 1, dtype ?? get_default_dtype(), device, requires_grad);
    public static Tensor ones(
        long rows, long columns, ScalarType? dtype = null, Device? device = null,
        bool requires_grad = false, string[]? names = null) =>
        Filled([rows, columns], 1, dtype ?? get_default_dtype(), device, requires_grad);
    public static Tensor ones(
        long dim0, long dim1, long dim2, ScalarType? dtype = null, Device? device = null,
        bool requires_grad = false, string[]? names = null) =>
        Filled([dim0, dim1, dim2], 1, dtype ?? get_default_dtype(), device, requires_grad);
    public static Tensor ones(
        long dim0, long dim1, long dim2, long dim3, ScalarType? dtype = null,
        Device? device = null, bool requires_grad = false, string[]? names = null) =>
        Filled([dim0, dim1, dim2, dim3], 1, dtype ?? get_default_dtype(), device, requires_grad);
    public static Tensor ones(
        int size, ScalarType? dtype = null, Device? device = null, bool requires_grad = false,
        string[]? names = null) =>
        Filled([size], 1, dtype ?? get_default_dtype(), device, requires_grad);
    public static Tensor ones(
        int rows, int columns, ScalarType? dtype = null, Device? device = null,
        bool requires_grad = false, string[]? names = null) =>
        Filled([rows, columns], 1, dtype ?? get_default_dtype(), device, requires_grad);
    public static Tensor ones(
        int dim0, int dim1, int dim2, ScalarType? dtype = null, Device? device = null,
        bool requires_grad = false, string[]? names = null) =>
        Filled([dim0, dim1, dim2], 1, dtype ?? get_default_dtype(), device, requires_grad);
    public static Tensor ones(
        int dim0, int dim1, int dim2, int dim3, ScalarType? dtype = null,
        Device? device = null, bool requires_grad = false, string[]? names = null) =>
        Filled([dim0, dim1, dim2, dim3], 1, dtype ?? get_default_dtype(), device, requires_grad);

    /// <summary>A tensor to be overwritten; here it holds zeros.</summary>
    public static Tensor empty(
        long[] size, ScalarType? dtype = null, Device? device = null,
        bool requires_grad = false, string[]? names = null) =>
        Filled(size, 0, dtype ?? get_default_dtype(), device, requires_grad);
    public static Tensor empty(
        ReadOnlySpan<long> size, ScalarType? dtype = null, Device? device = null,
        bool requires_grad = false, string[]? names = null) =>
        Filled(size.ToArray(), 0, dtype ?? get_default_dtype(), device, requires_grad);
    public static Tensor empty(
        long size, ScalarType? dtype = null, Device? device = null, bool requires_grad = false,
        string[]? names = null) =>
        Filled([size], 0, dtype ?? get_default_dtype(), device, requires_grad);
    public static Tensor empty(
        long rows, long columns, ScalarType? dtype = null, Device? device = null,
        bool requires_grad = false, string[]? names = null) =>
        Filled([rows, columns], 0, dtype ?? get_default_dtype(), device, requires_grad);
    public static Tensor empty(
        long dim0, long dim1, long dim2, ScalarType? dtype = null, Device? device = null,
        bool requires_grad = false, string[]? names = null) =>
        Filled([dim0, dim1, dim2], 0, dtype ?? get_default_dtype(), device, requires_grad);
    public static Tensor empty(
        long dim0, long dim1, long dim2, long dim3, ScalarType? dtype = null,
        Device? device = null, bool requires_grad = false, string[]? names = null) =>
        Filled([dim0, dim1, dim2, dim3], 0, dtype ?? get_default_dtype(), device, requires_grad);
    public static Tensor empty(
        int size, ScalarType? dtype = null, Device? device = null, bool requires_grad = false,
        string[]? names = null) =>
        Filled([size], 0, dtype ?? get_default_dtype(), device, requires_grad);
    public static Tensor empty(
        int rows, int columns, ScalarType? dtype = null, Device? device = null,
        bool requires_grad = false, string[]? names = null) =>
        Filled([rows, columns], 0, dtype ?? get_default_dtype(), device, requires_grad);
    public static Tensor empty(
        int dim0, int dim1, int dim2, ScalarType? dtype = null, Device? device = null,
        bool requires_grad = false, string[]? names = null) =>
        Filled([dim0, dim1, dim2], 0, dtype ?? get_default_dtype(), device, requires_grad);
    public static Tensor empty(
        int dim0, int dim1, int dim2, int dim3, ScalarType? dtype = null,
        Device? device = null, bool requires_grad = false, string[]? names = null) =>
        Filled([dim0, dim1, dim2, dim3], 0, dtype ?? get_default_dtype(), device, requires_grad);
}
