using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace Grader.Benchmarks.Engines.HandIn;

/// <summary>
/// A step of maximum likelihood for a neural ODE of one dimension: the state and its log density are solved backward from the
/// data by the midpoint rule, with the exact divergence of the drift, which is differentiated in turn.
/// </summary>
internal static class DivergenceStep
{
    public static Action Make(long batch, int times)
    {
        var network = Networks.Mlp(() => Tanh(), 2, 64, 64, 1);
        var data = randn(batch, 1);
        var h = -1.0 / (times - 1);

        (Tensor Drift, Tensor Divergence) Slope(Tensor x, double t)
        {
            var drift = network.call(cat([x, full_like(x, t)], 1));
            return (drift, autograd.grad([drift.sum()], [x], retain_graph: true, create_graph: true)[0]);
        }

        Tensor Loss()
        {
            var x = data.clone().requires_grad_();
            var change = zeros_like(x);
            for (var i = 0; i < times - 1; i++)
            {
                var t = 1 + i * h;
                var (start, _) = Slope(x, t);
                var (drift, divergence) = Slope(x + h / 2 * start, t + h / 2);
                x = x + h * drift;
                change = change + h * divergence;
            }

            var logPrior = -0.5 * (x.square() + Math.Log(2 * Math.PI));
            return -(logPrior + change).mean();
        }

        return Networks.Training(network.parameters(), Loss, lr: 1e-2);
    }
}
