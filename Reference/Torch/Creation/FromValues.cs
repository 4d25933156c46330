namespace TorchSharp;

public static partial class torch
{
    public static Tensor tensor(bool scalar, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) =>
        FromValues<bool>([scalar], [], dtype, device, requires_grad);
    public static Tensor tensor(byte scalar, Device? device = null, bool requires_grad = false) =>
        FromValues<byte>([scalar], [], null, device, requires_grad);
    public static Tensor tensor(int scalar, Device? device = null, bool requires_grad = false) =>
        FromValues<int>([scalar], [], null, device, requires_grad);
    public static Tensor tensor(long scalar, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) =>
        FromValues<long>([scalar], [], dtype, device, requires_grad);
    public static Tensor tensor(float scalar, Device? device = null, bool requires_grad = false) =>
        FromValues<float>([scalar], [], null, device, requires_grad);
    public static Tensor tensor(double scalar, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) =>
        FromValues<double>([scalar], [], dtype, device, requires_grad);
    public static Tensor as_tensor(Tensor data, ScalarType? dtype = null, Device? device = null) => data.to_type(dtype ?? data.dtype);
    public static Tensor as_tensor(Array data, ScalarType? dtype = null, Device? device = null) => from_array(data, dtype, device);

    /// <summary>A tensor with the values and the shape of an array of any rank.</summary>
    public static Tensor from_array(Array rawArray, Device? device = null) => from_array(rawArray, null, device);

    public static Tensor from_array(
        Array rawArray, ScalarType? dtype, Device? device = null, bool requires_grad = false, string[]? names = null) =>
        FromArray(
            rawArray, [.. Enumerable.Range(0, rawArray.Rank).Select(d => (long)rawArray.GetLength(d))], dtype, device, requires_grad);

    internal static Tensor FromArray(Array rawArray, long[] shape, ScalarType? dtype, Device? device, bool requires_grad) =>
        rawArray.GetType().GetElementType() switch
        {
            { } type when type == typeof(float) => FromValues(Flat<float>(rawArray), shape, dtype, device, requires_grad),
            { } type when type == typeof(double) => FromValues(Flat<double>(rawArray), shape, dtype, device, requires_grad),
            { } type when type == typeof(long) => FromValues(Flat<long>(rawArray), shape, dtype, device, requires_grad),
            { } type when type == typeof(int) => FromValues(Flat<int>(rawArray), shape, dtype, device, requires_grad),
            { } type when type == typeof(byte) => FromValues(Flat<byte>(rawArray), shape, dtype, device, requires_grad),
            { } type when type == typeof(bool) => FromValues(Flat<bool>(rawArray), shape, dtype, device, requires_grad),
            var type => throw new NotSupportedException(
                $"Arrays of {type?.Name} cannot become tensors; use float, double, long, int, byte or bool."),
        };

    private static T[] Flat<T>(Array values) where T : unmanaged
    {
        var flat = new T[values.Length];
        Buffer.BlockCopy(values, 0, flat, 0, Buffer.ByteLength(values));
        return flat;
    }

    private static Tensor FromValues<T>(T[] values, ReadOnlySpan<long> dimensions, ScalarType? dtype, Device? device, bool requires_grad)
        where T : unmanaged
    {
        Device.RequireCpu(device);
        Errors.RequireArgument(
            Layout.CountOf(dimensions) == values.Length,
            $"mismatched total size creating a tensor from an array: {values.Length} values for shape {dimensions}");
        var tensor = Tensor.FromStorage(values, dimensions.ToArray());
        return (dtype is { } type ? tensor.As(type) : tensor).requires_grad_(requires_grad);
    }

    public partial class Tensor
    {
        public static implicit operator Tensor(bool value) => tensor(value);
        public static implicit operator Tensor(bool[] value) => tensor(value);
        public static implicit operator Tensor(byte value) => tensor(value);
        public static implicit operator Tensor(byte[] value) => tensor(value);
        public static implicit operator Tensor(int value) => tensor(value);
        public static implicit operator Tensor(int[] value) => tensor(value);
        public static implicit operator Tensor(long value) => tensor(value);
        public static implicit operator Tensor(long[] value) => tensor(value);
        public static implicit operator Tensor(float value) => tensor(value);
        public static implicit operator Tensor(float[] value) => tensor(value);
        public static implicit operator Tensor(double value) => tensor(value);
        public static implicit operator Tensor(double[] value) => tensor(value);

        public static implicit operator Tensor(Scalar scalar) => scalar.Type switch
        {
            ScalarType.Float64 => tensor(scalar.ToDouble()),
            ScalarType.Int64 => tensor(scalar.ToInt64()),
            _ => tensor(scalar.ToBoolean()),
        };
    }
}

/// <summary>Conversions of C# numbers and arrays to tensors, and of tensors with one element to numbers.</summary>
public static partial class TensorExtensionMethods
{
    /// <summary>A parameter that shares the tensor's elements.</summary>
    public static Parameter AsParameter(this Tensor tensor) => new(tensor);

    public static Tensor ToTensor<T>(this T scalar, Device? device = null, bool requires_grad = false) where T : unmanaged =>
        FromArray(new[] { scalar }, [], null, device, requires_grad);
    public static Tensor ToTensor<T>(this T[] rawArray, long[] dimensions, bool doCopy = false, bool requires_grad = false) =>
        FromArray(rawArray, dimensions, null, null, requires_grad);
}
