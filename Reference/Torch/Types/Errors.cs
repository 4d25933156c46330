using System.Runtime.InteropServices;

namespace TorchSharp;

/// <summary>Errors of the engine: the same exception types as TorchSharp's, libtorch's meaning in plain words.</summary>
internal static class Errors
{
    /// <summary>What libtorch rejects arrives in .NET as an <see cref="ExternalException"/>.</summary>
    public static ExternalException Torch(string message) => new(message);
    public static ExternalException DimensionOutOfRange(long dim, long rank) =>
        Torch($"Dimension out of range (expected to be in range of [{-Math.Max(rank, 1)}, {Math.Max(rank, 1) - 1}], but got {dim})");
    public static string Show(ReadOnlySpan<long> shape) => "[" + string.Join(", ", shape.ToArray()) + "]";
}
