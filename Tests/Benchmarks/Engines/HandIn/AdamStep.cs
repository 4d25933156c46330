using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace Grader.Benchmarks.Engines.HandIn;

/// <summary>A regression step of the network 3→64→64→64→2 with ReLU.</summary>
internal static class AdamStep
{
    public static Action Make(long batch)
    {
        var network = Networks.Mlp(() => ReLU(), 3, 64, 64, 64, 2);
        var (x, y) = (randn(batch, 3), randn(batch, 2));
        return Networks.Training(network.parameters(), () => functional.mse_loss(network.call(x), y));
    }
}
