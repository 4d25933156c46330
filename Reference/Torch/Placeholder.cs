#pragma warning disable CS8981, CA1065, CS1591 // Stands in until the engine's Tensor lands; the engine deletes this file.
namespace TorchSharp;

public static partial class torch
{
    public partial class Tensor
    {
        public long[] shape => [];
    }
}
