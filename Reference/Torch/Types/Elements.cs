namespace TorchSharp;

/// <summary>Maps C# element types to tensor types.</summary>
internal static class Elements
{
    public static bool IsFloatingPoint(this ScalarType type) => type is ScalarType.Float32 or ScalarType.Float64;

    public static int ElementSize(this ScalarType type) => type switch
    {
        ScalarType.Float64 or ScalarType.Int64 => 8,
        ScalarType.Float32 or ScalarType.Int32 => 4,
        _ => 1,
    };

    public static ScalarType TypeOf<T>() => TypeOf(typeof(T));
    public static ScalarType TypeOf(Type type) =>
        type == typeof(float) ? ScalarType.Float32
        : type == typeof(double) ? ScalarType.Float64
        : type == typeof(long) ? ScalarType.Int64
        : type == typeof(int) ? ScalarType.Int32
        : type == typeof(bool) ? ScalarType.Bool
        : type == typeof(byte) ? ScalarType.Byte
        : throw new ArgumentException($"{type.Name} is not an element type of tensors here; use float, double, long, int, byte or bool.");
}
