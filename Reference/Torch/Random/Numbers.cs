namespace TorchSharp;

public static partial class torch
{
    public static Tensor rand_like(Tensor input, ScalarType? dtype = null, Device? device = null, bool requires_grad = false)
    {
        Device.RequireCpu(device);
        return RandomTensors.Uniform(input.shape, 0, 1, dtype ?? input.dtype, null).requires_grad_(requires_grad);
    }

    private static Tensor UniformOf(long[] shape, ScalarType? dtype, Device? device, bool requires_grad, Generator? generator)
    {
        RequireFloating(dtype, "rand");
        Device.RequireCpu(device);
        return RandomTensors.Uniform(shape, 0, 1, dtype, generator).requires_grad_(requires_grad);
    }

    public static Tensor randn_like(Tensor input, ScalarType? dtype = null, Device? device = null, bool requires_grad = false)
    {
        Device.RequireCpu(device);
        return RandomTensors.Normal(input.shape, 0, 1, dtype ?? input.dtype, null).requires_grad_(requires_grad);
    }

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

    private static void RequireFloating(ScalarType? dtype, string name)
    {
        if (dtype is { } type && !type.IsFloatingPoint())
        {
            throw new ArgumentException(
                $"torch.{name}() was passed a bad dtype: {type}. It must be floating point or complex.", nameof(dtype));
        }
    }

    private static Tensor NormalOf(long[] shape, ScalarType? dtype, Device? device, bool requires_grad, Generator? generator)
    {
        RequireFloating(dtype, "randn");
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

    /// <summary>Whole numbers of [low, high) in a tensor of the shape and type of another.</summary>
    public static Tensor randint_like(
        Tensor input, long low, long high, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) =>
        randint(low, high, (Size)input.shape, dtype ?? input.dtype, device, requires_grad);

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
