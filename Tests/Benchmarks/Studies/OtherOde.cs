using Grader.Contracts;
using Grader.Contracts.DifferentialEquations;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace Grader.Benchmarks.Studies;

/// <summary>
/// A neural ODE by another route than the reference: the divergence by <c>autograd.grad</c>, a constant learning rate as in the notebook,
/// and Euler's method with 100 steps for densities and samples. Also with mistakes that only the results of a training may show.
/// </summary>
internal sealed class OtherOde
{
    private const int FineSteps = 100;

    /// <summary>Steps of the midpoint method in the training.</summary>
    public int Steps { get; init; } = 16;

    /// <summary>True where the divergence enters the loss without its gradient.</summary>
    public bool DetachesDivergence { get; init; }

    /// <summary>Trains.</summary>
    public ITrainedOde Train(Tensor data, TrainingBudget budget, INoiseSource noise)
    {
        manual_seed(noise.Integers(0, int.MaxValue).item<long>());
        var network = Sequential(Linear(2, 64), Tanh(), Linear(64, 64), Tanh(), Linear(64, 1));
        var adam = optim.Adam(network.parameters(), 1e-2);
        for (var step = 0L; step < budget.GradientSteps; step++)
        {
            using var scope = NewDisposeScope();
            adam.zero_grad();
            Loss(network, data.index_select(0, noise.Integers(0, data.shape[0], budget.BatchSize))).backward();
            adam.step();
        }

        return new Trained(network);
    }

    private Tensor Loss(Module<Tensor, Tensor> network, Tensor y)
    {
        var (x, change, h) = (y.clone().requires_grad_(), zeros_like(y), 1.0 / Steps);
        for (var i = Steps; i > 0; i--)
        {
            var middle = x - h / 2 * Drift(network, x, i * h);
            var drift = Drift(network, middle, (i - 0.5) * h);
            var divergence = autograd.grad([drift.sum()], [middle], create_graph: true)[0];
            x = x - h * drift;
            change = change + h * (DetachesDivergence ? divergence.detach() : divergence);
        }

        return (0.5 * x.square() + change).mean();
    }

    private static Tensor Drift(Module<Tensor, Tensor> network, Tensor x, double t) => network.call(cat([x, full_like(x, t)], 1));

    private sealed class Trained(Module<Tensor, Tensor> network) : ITrainedOde
    {
        public Tensor Drift(Tensor x, Tensor t)
        {
            using var noGradient = no_grad();
            return network.call(cat([x, t], 1));
        }

        public Tensor LogDensity(Tensor y)
        {
            var (x, change) = (y, zeros_like(y));
            for (var i = FineSteps; i > 0; i--)
            {
                using var scope = NewDisposeScope();
                var state = x.detach().requires_grad_();
                var drift = OtherOde.Drift(network, state, (double)i / FineSteps);
                change = (change + autograd.grad([drift.sum()], [state])[0] / FineSteps).MoveToOuterDisposeScope();
                x = (state - drift / FineSteps).detach().MoveToOuterDisposeScope();
            }

            return -0.5 * x.square() - 0.5 * Math.Log(2 * Math.PI) - change;
        }

        public Tensor Sample(long count, INoiseSource noise)
        {
            var x = noise.Normal(count, 1);
            for (var i = 0; i < FineSteps; i++)
                x = x + Drift(x, full_like(x, (double)i / FineSteps)) / FineSteps;

            return x;
        }
    }
}
