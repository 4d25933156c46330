namespace TorchSharp;

public static partial class torch
{
    /// <summary>Whole numbers of [0, high).</summary>
    public static Tensor randint(long high, Size size, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, Generator? generator = null, string[]? names = null) =>
        randint(0, high, size, dtype, device, requires_grad, generator);
    public static Tensor randint(long high, long[] size, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, Generator? generator = null, string[]? names = null) =>
        randint(0, high, (Size)size, dtype, device, requires_grad, generator);

    /// <summary>Whole numbers of [low, high).</summary>
    public static Tensor randint(long low, long high, long[] size, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, Generator? generator = null, string[]? names = null) =>
        randint(low, high, (Size)size, dtype, device, requires_grad, generator);

    /// <exception cref="ExternalException">The range is empty.</exception>
    public static Tensor randint(long low, long high, Size size, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, Generator? generator = null, string[]? names = null)
    {
        Device.RequireCpu(device);
        return RandomTensors.Integers(size.Shape, low, high, dtype ?? ScalarType.Int64, generator).requires_grad_(requires_grad);
    }

    /// <summary>0, 1, … n − 1 in random order.</summary>
    public static Tensor randperm(long n, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, Generator? generator = null)
    {
        Device.RequireCpu(device);
        var result = Tensor.Uninitialized(ScalarType.Int64, [n]);
        (generator ?? Generator.Default).Draw(source => UniformDraws.FillPermutation(source, result.Target<long>()));
        return result.to_type(dtype ?? ScalarType.Int64).requires_grad_(requires_grad);
    }
}
