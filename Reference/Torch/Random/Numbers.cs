namespace TorchSharp;

public static partial class torch
{
    /// <summary>Uniform numbers of [0, 1).</summary>
    public static Tensor rand(
        long[] size, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, Generator? generator = null,
        string[]? names = null) =>
        UniformOf(size, dtype, device, requires_grad, generator);
    public static Tensor rand(
        ReadOnlySpan<long> size, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, Generator? generator = null,
        string[]? names = null) =>
        UniformOf(size.ToArray(), dtype, device, requires_grad, generator);
    public static Tensor rand(
        Size size, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, Generator? generator = null,
        string[]? names = null) =>
        UniformOf(size.Shape, dtype, device, requires_grad, generator);
    public static Tensor rand<T>(
        T size, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, Generator? generator = null,
        string[]? names = null)
        where T : IBinaryInteger<T> => UniformOf(Shape(size), dtype, device, requires_grad, generator);
    public static Tensor rand<T>(
        T rows, T columns, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, Generator? generator = null,
        string[]? names = null)
        where T : IBinaryInteger<T> => UniformOf(Shape(rows, columns), dtype, device, requires_grad, generator);
    public static Tensor rand<T>(
        T dim0, T dim1, T dim2, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, Generator? generator = null,
        string[]? names = null)
        where T : IBinaryInteger<T> => UniformOf(Shape(dim0, dim1, dim2), dtype, device, requires_grad, generator);
    public static Tensor rand<T>(
        T dim0, T dim1, T dim2, T dim3, ScalarType? dtype = null, Device? device = null, bool requires_grad = false,
        Generator? generator = null, string[]? names = null)
        where T : IBinaryInteger<T> => UniformOf(Shape(dim0, dim1, dim2, dim3), dtype, device, requires_grad, generator);
    public static Tensor rand_like(Tensor input, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) =>
        UniformOf(input.shape, dtype ?? input.dtype, device, requires_grad, null);

    private static Tensor UniformOf(long[] shape, ScalarType? dtype, Device? device, bool requires_grad, Generator? generator)
    {
        Device.RequireCpu(device);
        return RandomTensors.Uniform(shape, 0, 1, dtype, generator).requires_grad_(requires_grad);
    }

    /// <summary>Standard normal numbers.</summary>
    public static Tensor randn(
        long[] size, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, Generator? generator = null,
        string[]? names = null) =>
        NormalOf(size, dtype, device, requires_grad, generator);
    public static Tensor randn(
        ReadOnlySpan<long> size, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, Generator? generator = null,
        string[]? names = null) =>
        NormalOf(size.ToArray(), dtype, device, requires_grad, generator);
    public static Tensor randn(
        Size size, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, Generator? generator = null,
        string[]? names = null) =>
        NormalOf(size.Shape, dtype, device, requires_grad, generator);
    public static Tensor randn<T>(
        T size, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, Generator? generator = null,
        string[]? names = null)
        where T : IBinaryInteger<T> => NormalOf(Shape(size), dtype, device, requires_grad, generator);
    public static Tensor randn<T>(
        T rows, T columns, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, Generator? generator = null,
        string[]? names = null)
        where T : IBinaryInteger<T> => NormalOf(Shape(rows, columns), dtype, device, requires_grad, generator);
    public static Tensor randn<T>(
        T dim0, T dim1, T dim2, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, Generator? generator = null,
        string[]? names = null)
        where T : IBinaryInteger<T> => NormalOf(Shape(dim0, dim1, dim2), dtype, device, requires_grad, generator);
    public static Tensor randn<T>(
        T dim0, T dim1, T dim2, T dim3, ScalarType? dtype = null, Device? device = null, bool requires_grad = false,
        Generator? generator = null, string[]? names = null)
        where T : IBinaryInteger<T> => NormalOf(Shape(dim0, dim1, dim2, dim3), dtype, device, requires_grad, generator);
    public static Tensor randn_like(Tensor input, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) =>
        NormalOf(input.shape, dtype ?? input.dtype, device, requires_grad, null);

    /// <summary>Normal numbers, each with its own mean and standard deviation.</summary>
    /// <remarks>One number of the default type is drawn for each mean, as TorchSharp does.</remarks>
    public static Tensor normal(Tensor mean, Tensor std, Generator? generator = null) =>
        randn(mean.shape, generator: generator) * std + mean;

    public static Tensor normal(
        double mean, double std, ReadOnlySpan<long> size, ScalarType? dtype = null, Device? device = null, bool requires_grad = false,
        Generator? generator = null, string[]? names = null)
    {
        Device.RequireCpu(device);
        return RandomTensors.Normal(size.ToArray(), mean, std, dtype, generator).requires_grad_(requires_grad);
    }

    private static Tensor NormalOf(long[] shape, ScalarType? dtype, Device? device, bool requires_grad, Generator? generator)
    {
        Device.RequireCpu(device);
        return RandomTensors.Normal(shape, 0, 1, dtype, generator).requires_grad_(requires_grad);
    }

    /// <summary>Whole numbers of [0, high).</summary>
    public static Tensor randint(
        long high, Size size, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, Generator? generator = null,
        string[]? names = null) =>
        randint(0, high, size, dtype, device, requires_grad, generator);
    public static Tensor randint(
        long high, long[] size, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, Generator? generator = null,
        string[]? names = null) =>
        randint(0, high, (Size)size, dtype, device, requires_grad, generator);

    /// <summary>Whole numbers of [low, high).</summary>
    public static Tensor randint(
        long low, long high, long[] size, ScalarType? dtype = null, Device? device = null, bool requires_grad = false,
        Generator? generator = null, string[]? names = null) =>
        randint(low, high, (Size)size, dtype, device, requires_grad, generator);

    /// <exception cref="ExternalException">The range is empty.</exception>
    public static Tensor randint(
        long low, long high, Size size, ScalarType? dtype = null, Device? device = null, bool requires_grad = false,
        Generator? generator = null, string[]? names = null)
    {
        Device.RequireCpu(device);
        return RandomTensors.Integers(size.Shape, low, high, dtype ?? ScalarType.Int64, generator).requires_grad_(requires_grad);
    }

    /// <summary>0, 1, … n − 1 in random order.</summary>
    public static Tensor randperm(
        long n, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, Generator? generator = null)
    {
        Device.RequireCpu(device);
        var result = Tensor.Uninitialized(ScalarType.Int64, [n]);
        (generator ?? Generator.Default).Draw(source => UniformDraws.FillPermutation(source, result.Target<long>()));
        return result.to_type(dtype ?? ScalarType.Int64).requires_grad_(requires_grad);
    }
}
