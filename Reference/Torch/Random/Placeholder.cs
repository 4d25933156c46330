namespace TorchSharp;

// Stands in until the random numbers land; that change deletes this file.
public static partial class torch
{
    public class Generator(ulong seed = 0)
    {
        internal ulong Seed { get; } = seed;
    }

    public static Tensor randn(long[] size, ScalarType? dtype = null, Generator? generator = null) => throw new NotImplementedException();

    public static Tensor rand(long[] size, ScalarType? dtype = null, Generator? generator = null) => throw new NotImplementedException();

    public static Tensor randint(long low, long high, long[] size, ScalarType? dtype = null, Generator? generator = null) => throw new NotImplementedException();
}
