using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace Grader.Benchmarks.Engines.HandIn;

/// <summary>Sampling by the reverse diffusion of Ho et al. 2020 (arXiv 2006.11239, algorithm 2), points of the plane.</summary>
internal static class ReverseChain
{
    public static Action Make(long count, long steps)
    {
        var network = Networks.Mlp(() => ReLU(), 3, 64, 64, 64, 2);
        var beta = linspace(1e-4, 0.02, steps);
        var alphaBar = (1 - beta).cumprod(0);
        return () =>
        {
            using var mode = no_grad();
            var x = randn(count, 2);
            for (var t = steps - 1; t >= 0; t--)
            {
                using var scope = NewDisposeScope();
                var epsilon = network.call(cat([x, full(count, 1, (t + 1.0) / steps)], 1));
                var (b, a) = (beta[t].item<float>(), alphaBar[t].item<float>());
                var mean = (x - b / Math.Sqrt(1 - a) * epsilon) / Math.Sqrt(1 - b);
                x = (t > 0 ? mean + Math.Sqrt(b) * randn_like(x) : mean).MoveToOuterDisposeScope();
            }
        };
    }
}
