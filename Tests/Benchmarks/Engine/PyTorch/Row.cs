namespace Grader.Benchmarks.Engine.PyTorch;

/// <summary>One workload of the comparison.</summary>
/// <param name="Name">The workload's name in requests.</param>
/// <param name="Title">The workload's name in the table.</param>
/// <param name="Count">Runs in one timing.</param>
/// <param name="Target">The largest allowed ratio of this engine's time to PyTorch's.</param>
internal sealed record Row(string Name, string Title, int Count, double Target)
{
    public static readonly Row[] All =
    [
        new("adam-256", "Adam step, 3→64→64→64→2, batch 256", 50, 0.4),
        new("adam-1024", "Adam step, batch 1024", 20, 0.65),
        new("adam-10000", "Adam step, batch 10,000", 4, 0.65),
        new("reverse-chain", "reverse chain, 1000 × 5000 × 2", 1, 0.65),
        new("divergence", "divergence + rk2 training step", 1, 0.3),
        new("real-nvp", "RealNVP step, 8 × 512, batch 1024", 1, 1.0),
        new("convolution", "Conv2d 32→32 3×3, 64×32×28×28, forward + backward", 1, 1.2),
        new("u-net", "U-Net, batch 16, 28×28, forward + backward", 1, 1.2),
    ];
}
