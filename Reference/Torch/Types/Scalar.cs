namespace TorchSharp;

/// <summary>A number as an operand of a tensor operation: integer, floating point or bool, by its C# type.</summary>
public sealed class Scalar : IDisposable
{
    private readonly double real;
    private readonly long whole;

    private Scalar(ScalarType type, double real, long whole) => (Type, this.real, this.whole) = (type, real, whole);

    /// <summary>Int64, Float64 or Bool: a scalar never widens a tensor within its own kind.</summary>
    public ScalarType Type { get; }
    public static implicit operator Scalar(byte value) => new(ScalarType.Int64, value, value);
    public static implicit operator Scalar(sbyte value) => new(ScalarType.Int64, value, value);
    public static implicit operator Scalar(short value) => new(ScalarType.Int64, value, value);
    public static implicit operator Scalar(int value) => new(ScalarType.Int64, value, value);
    public static implicit operator Scalar(long value) => new(ScalarType.Int64, value, value);
    public static implicit operator Scalar(float value) => new(ScalarType.Float64, value, 0);
    public static implicit operator Scalar(double value) => new(ScalarType.Float64, value, 0);
    public static implicit operator Scalar(bool value) => new(ScalarType.Bool, value ? 1 : 0, value ? 1 : 0);
    public void Dispose() => GC.SuppressFinalize(this);

    internal bool IsWhole => Type != ScalarType.Float64;

    /// <summary>Refuses a number beyond the range of a type, to which infinities and NaN belong if it is a floating type.</summary>
    internal void RequireFits(ScalarType type)
    {
        // A negative whole number may stand for its two's complement in a byte, as in libtorch.
        var (name, lowest, highest) = type switch
        {
            ScalarType.Byte => ("uint8_t", IsWhole ? -byte.MaxValue : 0.0, byte.MaxValue),
            ScalarType.Int32 => ("int", int.MinValue, int.MaxValue),
            ScalarType.Int64 => ("int64_t", long.MinValue, long.MaxValue),
            ScalarType.Float32 => ("float", float.MinValue, float.MaxValue),
            _ => ("", double.MinValue, double.MaxValue),
        };
        var isUnlimited = type == ScalarType.Bool || (type.IsFloatingPoint() && !double.IsFinite(real));
        Errors.Require(
            isUnlimited || (real >= lowest && real <= highest), $"value cannot be converted to type {name} without overflow");
    }

    internal T To<T>() where T : unmanaged, INumberBase<T> =>
        IsWhole ? T.CreateTruncating(whole) : T.CreateTruncating(real);
}

/// <summary>Conversions of C# numbers to <see cref="Scalar"/> and back.</summary>
public static class ScalarExtensionMethods
{
    public static Scalar ToScalar(this byte value) => value;
    public static Scalar ToScalar(this int value) => value;
    public static Scalar ToScalar(this long value) => value;
    public static Scalar ToScalar(this float value) => value;
    public static Scalar ToScalar(this double value) => value;
    public static Scalar ToScalar(this bool value) => value;
    public static bool ToBoolean(this Scalar value) => value.ToDouble() != 0;
    public static int ToInt32(this Scalar value) => value.To<int>();
    public static long ToInt64(this Scalar value) => value.To<long>();
    public static float ToSingle(this Scalar value) => (float)value.ToDouble();
    public static double ToDouble(this Scalar value) => value.To<double>();
}
