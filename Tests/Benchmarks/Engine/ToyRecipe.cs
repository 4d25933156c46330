using TorchSharp;
using TorchSharp.Modules;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace Grader.Benchmarks.Engine;

/// <summary>
/// The toy recipe of a diffusion sheet: points of the plane, T steps, a network (x, t/T) → ε of 3→64→…→64→2 with ReLU. It is
/// trained with Adam on the simple loss of Ho et al. 2020 (arXiv 2006.11239, eq. 14) and sampled by their algorithm 2.
/// </summary>
internal sealed class ToyRecipe
{
    private readonly long steps;
    private readonly Tensor beta;
    private readonly Tensor alphaBar;
    private readonly Sequential network;
    private readonly Adam optimizer;

    public ToyRecipe(long steps, int hiddenLayers)
    {
        manual_seed(0);
        this.steps = steps;
        beta = linspace(1e-4, 0.02, steps);
        alphaBar = (1 - beta).cumprod(0);
        network = Network(hiddenLayers);
        optimizer = optim.Adam(network.parameters(), lr: 1e-3);
    }

    public double Train(Tensor x0)
    {
        var n = x0.shape[0];
        var t = randint(0, steps, [n, 1]);
        var scale = alphaBar[t.flatten()].unsqueeze(1);
        var epsilon = randn_like(x0);
        var xt = scale.sqrt() * x0 + (1 - scale).sqrt() * epsilon;
        var predicted = network.call(cat([xt, (t + 1).to_type(float32) / steps], 1));
        var loss = functional.mse_loss(predicted, epsilon);
        optimizer.zero_grad();
        loss.backward();
        optimizer.step();
        return loss.item<float>();
    }

    public Tensor Sample(long count)
    {
        using var mode = no_grad();
        var x = randn(count, 2);
        for (var t = steps - 1; t >= 0; t--)
        {
            var time = full(count, 1, (t + 1.0) / steps);
            var predicted = network.call(cat([x, time], 1));
            var (b, a) = (beta[t].ToDouble(), alphaBar[t].ToDouble());
            x = (x - b / Math.Sqrt(1 - a) * predicted) / Math.Sqrt(1 - b);
            x = t > 0 ? x + Math.Sqrt(b) * randn_like(x) : x;
        }

        return x;
    }

    /// <summary>Noisy points on a circle.</summary>
    public static Tensor Data(long count)
    {
        var angle = rand(count, 1) * (2 * Math.PI);
        return cat([angle.cos(), angle.sin()], 1) + randn(count, 2) * 0.05;
    }

    private static Sequential Network(int hiddenLayers)
    {
        var layers = new List<Module<Tensor, Tensor>> { Linear(3, 64), ReLU() };
        for (var i = 1; i < hiddenLayers; i++)
            layers.AddRange([Linear(64, 64), ReLU()]);

        return Sequential([.. layers, Linear(64, 2)]);
    }
}
