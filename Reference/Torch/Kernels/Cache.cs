namespace TorchSharp.Kernels;

internal static class Cache
{
    /// <summary>How many elements stay in the first-level cache from one pass over them to the next.</summary>
    public const int PieceLength = 1024;
}
