namespace Grader.Benchmarks.Engines.HandIn;

/// <summary>Work that is timed. Judge and hand-in have the same list, and speak of its rows by their index.</summary>
/// <param name="Name">Its name on the command line.</param>
/// <param name="Title">Its name in the table.</param>
/// <param name="Make">Makes its networks and data.</param>
/// <param name="Runs">How often the work is done in one timing.</param>
/// <param name="Steps">Steps in one run; the table has the time of one.</param>
internal sealed record Workload(string Name, string Title, Func<Action> Make, int Runs, int Steps = 1)
{
    private const int ToySteps = 40;
    private const int ImageSteps = 20;

    public static readonly Workload[] All =
    [
        new("toy", "solution ToyDiffusion 3→64→64→2: training step, batch 10,000",
            () => Solution.Toy(10_000, ToySteps), 1, ToySteps),
        new("step-network", "solution StepNetworkDiffusion: training step, batch 1000",
            () => Solution.StepNetwork(1000, ToySteps), 1, ToySteps),
        new("fc-images", "solution FullyConnectedImages 785→256→256→784: training step, batch 128",
            () => Solution.FullyConnectedImages(128, ImageSteps), 1, ImageSteps),
        new("u-net-images", "solution UNetImages, 28×28: training step, batch 32", () => Solution.UNetImages(32, 3), 1, 3),
        new("sampler", "solution AncestralSampler: 1000 steps, 2000 points", () => Solution.ReverseChain(2000), 1),
        new("reverse-chain", "reverse chain, 1000 steps, 5000 points, tensors disposed", () => HandIn.ReverseChain.Make(5000, 1000), 1),
        new("adam-256", "Adam step, 3→64→64→64→2, batch 256", () => AdamStep.Make(256), 200),
        new("adam-1024", "Adam step, 3→64→64→64→2, batch 1024", () => AdamStep.Make(1024), 100),
        new("adam-10000", "Adam step, 3→64→64→64→2, batch 10,000", () => AdamStep.Make(10_000), 15),
        new("divergence", "neural ODE: step with divergence and midpoint rule, batch 125", () => DivergenceStep.Make(125, 100), 3),
        new("real-nvp", "RealNVP, 8 blocks of 512: training step, batch 1024", () => RealNvp.Make(8, 512, 1024), 1),
        new("convolution-1", "Conv2d 32→32, 3×3, 28×28, forward and backward, batch 1", () => ConvolutionStep.Make(1, 32, 28), 100),
        new("convolution-16", "the same, batch 16", () => ConvolutionStep.Make(16, 32, 28), 10),
        new("convolution-64", "the same, batch 64", () => ConvolutionStep.Make(64, 32, 28), 3),
        new("u-net", "the sheet's U-Net, 2.4 million weights, 28×28, forward and backward, batch 16", () => UNet.Make(16), 1),
    ];
}
