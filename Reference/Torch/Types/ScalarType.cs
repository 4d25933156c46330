namespace TorchSharp;

public static partial class torch
{
    /// <summary>Element types of tensors, with TorchSharp's numbering. Only those that this engine computes with exist.</summary>
    public enum ScalarType : sbyte
    {
        Byte = 0,
        Int32 = 3,
        Int64 = 4,
        Float32 = 6,
        Float64 = 7,
        Bool = 11,
    }

    public static readonly ScalarType uint8 = ScalarType.Byte;
    public static readonly ScalarType int32 = ScalarType.Int32;
    public static readonly ScalarType int64 = ScalarType.Int64;
    public static readonly ScalarType float32 = ScalarType.Float32;
    public static readonly ScalarType float64 = ScalarType.Float64;
    public static readonly ScalarType @bool = ScalarType.Bool;
    public static readonly ScalarType @int = ScalarType.Int32;
    public static readonly ScalarType @long = ScalarType.Int64;
    public static readonly ScalarType @float = ScalarType.Float32;
    public static readonly ScalarType @double = ScalarType.Float64;
    private static ScalarType defaultType = ScalarType.Float32;

    /// <summary>The type of newly made floating-point tensors; Float32 until changed.</summary>
    public static ScalarType get_default_dtype() => defaultType;

    /// <summary>Sets the type of newly made floating-point tensors.</summary>
    public static void set_default_dtype(ScalarType dtype) =>
        defaultType = dtype.IsFloatingPoint()
            ? dtype
            : throw Errors.Torch($"only floating-point types are supported as the default type, but {dtype} was given");

    public static bool is_floating_point(Tensor input) => input.dtype.IsFloatingPoint();
    public static bool is_floating_point(ScalarType type) => type.IsFloatingPoint();
    public static bool is_integral(ScalarType type) => !type.IsFloatingPoint() && type != ScalarType.Bool;
}
