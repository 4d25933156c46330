using Grader.Contracts;
using Grader.Contracts.Diffusion;
using Grader.Solutions.Diffusion;
using static TorchSharp.torch;

namespace Grader.Benchmarks.Engines.HandIn;

/// <summary>The reference solutions as they stand: a training of some steps, or a model that draws samples.</summary>
internal static class Solution
{
    private const long Pixels = 28 * 28;

    private static readonly TorchNoise noise = new();

    public static Action Toy(long batch, long steps) => Training(new ToyDiffusion().Train, rand(10_000, 2), batch, steps);

    public static Action StepNetwork(long batch, long steps) =>
        Training(new StepNetworkDiffusion().Train, rand(10_000, 2), batch, steps);

    public static Action FullyConnectedImages(long batch, long steps) =>
        Training(new FullyConnectedImages().Train, rand(1000, Pixels), batch, steps);

    public static Action UNetImages(long batch, long steps) => Training(new UNetImages().Train, rand(1000, Pixels), batch, steps);

    public static Action ReverseChain(long count)
    {
        var model = new ToyDiffusion().Train(rand(100, 2), Budget(batch: 10, steps: 1), noise);
        return () => model.Sample(count, noise);
    }

    private static Action Training(
        Func<Tensor, TrainingBudget, INoiseSource, ITrainedDiffusion> train, Tensor data, long batch, long steps) =>
        () => train(data, Budget(batch, steps), noise);

    private static TrainingBudget Budget(long batch, long steps) => new(steps, batch, Seconds: 3600);
}
