namespace TorchSharp;

public static partial class torch
{
    /// <summary>Uniform numbers of [0, 1).</summary>
    public static Tensor rand(long[] size, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, Generator? generator = null, string[]? names = null) =>
        UniformOf(size, dtype, device, requires_grad, generator);
    public static Tensor rand(ReadOnlySpan<long> size, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, Generator? generator = null, string[]? names = null) =>
        UniformOf(size.ToArray(), dtype, device, requires_grad, generator);
    public static Tensor rand(Size size, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, Generator? generator = null, string[]? names = null) =>
        UniformOf(size.Shape, dtype, device, requires_grad, generator);
    public static Tensor rand<T>(T size, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, Generator? generator = null, string[]? names = null)
        where T : IBinaryInteger<T> => UniformOf(Shape(size), dtype, device, requires_grad, generator);
    public static Tensor rand<T>(T rows, T columns, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, Generator? generator = null, string[]? names = null)
        where T : IBinaryInteger<T> => UniformOf(Shape(rows, columns), dtype, device, requires_grad, generator);
    public static Tensor rand<T>(T dim0, T dim1, T dim2, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, Generator? generator = null, string[]? names = null)
        where T : IBinaryInteger<T> => UniformOf(Shape(dim0, dim1, dim2), dtype, device, requires_grad, generator);
    public static Tensor rand<T>(T dim0, T dim1, T dim2, T dim3, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, Generator? generator = null, string[]? names = null)
        where T : IBinaryInteger<T> => UniformOf(Shape(dim0, dim1, dim2, dim3), dtype, device, requires_grad, generator);
    public static Tensor rand_like(Tensor input, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) =>
        UniformOf(input.shape, dtype ?? input.dtype, device, requires_grad, null);

    private static Tensor UniformOf(long[] shape, ScalarType? dtype, Device? device, bool requires_grad, Generator? generator)
    {
        Device.RequireCpu(device);
        return RandomTensors.Uniform(shape, 0, 1, dtype, generator).requires_grad_(requires_grad);
    }
}
