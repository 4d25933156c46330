using Grader.Contracts;
using Grader.Contracts.Diffusion;
using Grader.Judging.Laws;
using Grader.Solutions.Diffusion;
using TorchSharp.Modules;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace Grader.Benchmarks.Studies;

/// <summary>The reference's trainings with mistakes that only their results may show.</summary>
/// <param name="network">Makes the network; the step comes in as the reference's network takes it.</param>
/// <param name="stepCount">T.</param>
internal sealed class MistakenTraining(Func<Module<Tensor, Tensor, Tensor>> network, long stepCount)
{
    private readonly Func<Module<Tensor, Tensor, Tensor>> network = network;
    private readonly long stepCount = stepCount;

    private const int LongTrainings = 1000;

    /// <summary>DTU's default network on t/T.</summary>
    public static MistakenTraining Default { get; } = new(() => new FcNetwork(2, 64), LongTrainings);

    /// <summary>The same without its second activation.</summary>
    public static MistakenTraining DefaultWithoutActivation { get; } =
        new(() => new Joined(Sequential(Linear(3, 64), ReLU(), Linear(64, 64), Linear(64, 2))), LongTrainings);

    /// <summary>Heidelberg's network on the step.</summary>
    public static MistakenTraining OfSteps { get; } = new(() => new StepNetwork(250), 250);

    /// <summary>The same without its third activation.</summary>
    public static MistakenTraining OfStepsWithoutActivation { get; } = new(() => new Shallow(250), 250);

    /// <summary>True where the optimizer is made anew in each step.</summary>
    public bool ForgetsOptimizer { get; init; }

    /// <summary>True where the first batch of data serves every step.</summary>
    public bool KeepsFirstBatch { get; init; }

    /// <summary>The part of the steps, from 1 on, out of which all are drawn.</summary>
    public double DrawnSteps { get; init; } = 1;

    /// <summary>How many steps too low the trained model is asked, in its predictions and in its samples.</summary>
    public int AskedBelow { get; init; }

    /// <summary>The mistakes, each with its name in the studies.</summary>
    /// <param name="right">The training without a mistake.</param>
    /// <param name="withoutActivation">The same with one activation less.</param>
    public static IEnumerable<(string Name, Training<ITrainedDiffusion> Train)> All(
        MistakenTraining right, MistakenTraining withoutActivation) =>
    [
        ("optimizer made anew", new MistakenTraining(right.network, right.stepCount) { ForgetsOptimizer = true }.Train),
        ("first batch kept", new MistakenTraining(right.network, right.stepCount) { KeepsFirstBatch = true }.Train),
        ("one activation less", withoutActivation.Train),
        ("late steps never drawn", new MistakenTraining(right.network, right.stepCount) { DrawnSteps = 0.7 }.Train),
        ("asked one step too low", new MistakenTraining(right.network, right.stepCount) { AskedBelow = 1 }.Train),
    ];

    /// <summary>Trains.</summary>
    public ITrainedDiffusion Train(Tensor data, TrainingBudget budget, INoiseSource noise)
    {
        manual_seed(noise.Integers(0, int.MaxValue).item<long>());
        var model = network();
        var schedule = new LinearSchedule().Create(1e-4, 2e-2, stepCount);
        var adam = optim.Adam(model.parameters(), 1e-3);
        var source = new FirstSteps(noise, DrawnSteps);
        var first = noise.Integers(0, data.shape[0], budget.BatchSize);
        for (var step = 0L; step < budget.GradientSteps; step++)
        {
            using var scope = NewDisposeScope();
            var x0 = data.index_select(0, KeepsFirstBatch ? first : noise.Integers(0, data.shape[0], budget.BatchSize));
            var current = ForgetsOptimizer ? optim.Adam(model.parameters(), 1e-3) : adam;
            current.zero_grad();
            new SimplifiedNegativeElbo().NegativeElbo((xt, time) => Ask(model, xt, StepOf(time)), x0, schedule, source).mean().backward();
            current.step();
        }

        return new TrainedStepNetwork((xt, t) => Ask(model, xt, t - AskedBelow), schedule);
    }

    private Tensor Ask(Module<Tensor, Tensor, Tensor> model, Tensor xt, Tensor t) => model switch
    {
        StepNetwork or Shallow => model.call(xt, t.clamp(1, stepCount)),
        _ => model.call(xt, t.to(xt.dtype).unsqueeze(1) / stepCount),
    };

    private Tensor StepOf(Tensor time) => (time.squeeze(1) * stepCount).round().to(int64);

    /// <summary>Of the steps, which are drawn from 1 on, the first part only.</summary>
    private sealed class FirstSteps(INoiseSource right, double part) : INoiseSource
    {
        public Tensor Normal(params long[] shape) => right.Normal(shape);

        public Tensor Uniform(params long[] shape) => right.Uniform(shape);

        public Tensor Integers(long low, long high, params long[] shape) =>
            right.Integers(low, low + (long)Math.Round(part * (high - low)), shape);
    }

    private sealed class Joined : Module<Tensor, Tensor, Tensor>
    {
        private readonly Module<Tensor, Tensor> layers;

        public Joined(Module<Tensor, Tensor> layers) : base(nameof(Joined))
        {
            this.layers = layers;
            RegisterComponents();
        }

        public override Tensor forward(Tensor xt, Tensor time) => layers.call(cat([xt, time], 1));
    }

    private sealed class Shallow : Module<Tensor, Tensor, Tensor>
    {
        private readonly Linear points = Linear(2, 128);
        private readonly Sequential layers = Sequential(
            Linear(256, 128), ELU(), Linear(128, 64), ELU(), Linear(64, 32), Linear(32, 16), ELU(), Linear(16, 2));
        private readonly Tensor embeddings;

        public Shallow(long stepCount) : base(nameof(Shallow))
        {
            embeddings = new SinusoidalEmbedding().Embed(arange(1, stepCount + 1), 128);
            RegisterComponents();
        }

        public override Tensor forward(Tensor xt, Tensor t) => layers.call(cat([embeddings.index_select(0, t - 1), points.call(xt)], 1));
    }
}
