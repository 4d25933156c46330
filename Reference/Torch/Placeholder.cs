#pragma warning disable // Stands in until the engine's Tensor lands; the engine deletes this file.
using System.Collections.Generic;

namespace TorchSharp
{

public static partial class torch
{
    public partial class Tensor
    {
        public long[] shape => [];
        public ScalarType dtype => throw new NotImplementedException();
        public Tensor clone() => throw new NotImplementedException();
        public Tensor detach() => throw new NotImplementedException();
        public Tensor to(ScalarType type) => throw new NotImplementedException();
        public Utils.TensorAccessor<T> data<T>() where T : unmanaged => throw new NotImplementedException();
    }

    public enum ScalarType : sbyte { Byte = 0, Int32 = 3, Int64 = 4, Float32 = 6, Float64 = 7, Bool = 11 }

    public static readonly ScalarType float32 = ScalarType.Float32;
    public static readonly ScalarType float64 = ScalarType.Float64;
    public static readonly ScalarType int64 = ScalarType.Int64;

    public partial class Generator(ulong seed = 0);

    public static IDisposable no_grad() => throw new NotImplementedException();
    public static Tensor tensor(IList<double> rawArray, ScalarType? dtype = null) => throw new NotImplementedException();
    public static Tensor tensor(double[] rawArray, ReadOnlySpan<long> dimensions, ScalarType? dtype = null) => throw new NotImplementedException();
    public static Tensor randn(long[] size, ScalarType? dtype = null, Generator? generator = null) => throw new NotImplementedException();
    public static Tensor rand(long[] size, ScalarType? dtype = null, Generator? generator = null) => throw new NotImplementedException();
    public static Tensor randint(long low, long high, long[] size, ScalarType? dtype = null, Generator? generator = null) => throw new NotImplementedException();
}
}

namespace TorchSharp.Utils
{
    public sealed class TensorAccessor<T>
    {
        public T[] ToArray() => throw new NotImplementedException();
    }
}
