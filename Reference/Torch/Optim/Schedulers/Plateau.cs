namespace TorchSharp;

public static partial class torch
{
    public static partial class optim
    {
        public static partial class lr_scheduler
        {
            /// <summary>Lowers the rates when a loss has not become better for some steps; call <c>step(loss)</c>.</summary>
            /// <param name="optimizer">Whose rates are set.</param>
            /// <param name="mode">Whether smaller ("min") or larger ("max") is better.</param>
            /// <param name="factor">By which rates are multiplied; below 1.</param>
            /// <param name="patience">How many steps without progress are allowed.</param>
            /// <param name="threshold">How much better counts as better.</param>
            /// <param name="threshold_mode">Relative to the best loss ("rel"), or absolute ("abs").</param>
            /// <param name="cooldown">How many steps after a change are not counted.</param>
            /// <param name="min_lr">The least rate of each group; 0 unless given.</param>
            /// <param name="eps">Smaller changes are not made.</param>
            /// <param name="verbose">Print every change.</param>
            /// <exception cref="ArgumentException">The factor is not below 1, or a mode has another name.</exception>
            public static LRScheduler ReduceLROnPlateau(
                Optimizer optimizer, string mode = "min", double factor = 0.1, int patience = 10, double threshold = 1e-4,
                string threshold_mode = "rel", int cooldown = 0, IList<double>? min_lr = null, double eps = 1e-8, bool verbose = false) =>
                new impl.ReduceLROnPlateau(
                    optimizer, mode, factor, patience, threshold, threshold_mode, cooldown, min_lr, eps, verbose);

            public static partial class impl
            {
                /// <summary>Lowers the rates when a loss stays as it is.</summary>
                public class ReduceLROnPlateau : LRScheduler
                {
                    private readonly ILearningRateController[] groups;
                    private readonly (double Factor, int Patience, int Cooldown, double[] Least, double Epsilon, bool IsVerbose) settings;
                    private readonly Func<double, double, bool> isBetter;
                    private double best;
                    private int bad;
                    private int resting;

                    public ReduceLROnPlateau(
                        Optimizer optimizer, string mode = "min", double factor = 0.1, int patience = 10, double threshold = 1e-4,
                        string threshold_mode = "rel", int cooldown = 0, IList<double>? min_lr = null, double eps = 1e-8,
                        bool verbose = false)
                        : base(optimizer, -1, verbose)
                    {
                        Errors.RequireArgument(factor < 1, "Factor should be < 1.0");
                        Errors.RequireArgument(mode is "min" or "max", $"mode {mode} is unknown!");
                        Errors.RequireArgument(threshold_mode is "rel" or "abs", $"threshold mode {threshold_mode} is unknown!");
                        groups = [.. optimizer.ParamGroups];
                        var least = min_lr is null or { Count: 0 } ? new double[groups.Length]
                            : min_lr.Count == 1 ? [.. groups.Select(_ => min_lr[0])] : min_lr.ToArray();
                        settings = (factor, patience, cooldown, least, eps, verbose);
                        best = mode == "min" ? double.PositiveInfinity : double.NegativeInfinity;
                        isBetter = (mode, threshold_mode) switch
                        {
                            ("min", "rel") => (loss, best) => loss < best * (1 - threshold),
                            ("min", _) => (loss, best) => loss < best - threshold,
                            (_, "rel") => (loss, best) => loss > best * (1 + threshold),
                            _ => (loss, best) => loss > best + threshold,
                        };
                    }

                    /// <exception cref="InvalidOperationException">Always: this scheduler needs a loss.</exception>
                    public override void step() => throw new InvalidOperationException(
                        "step() should not be used with the ReduceLROnPlateau scheduler. Use step(double, int?), instead.");

                    /// <inheritdoc cref="step()"/>
                    public override void step(int? epoch) => step();

                    /// <param name="current">The loss, or whatever is watched.</param>
                    /// <param name="epoch">Of no effect.</param>
                    public override void step(double current, int? epoch = null)
                    {
                        var isProgress = isBetter(current, best);
                        (best, bad) = isProgress ? (current, 0) : (best, bad + 1);
                        if (resting > 0)
                            (resting, bad) = (resting - 1, 0);

                        if (bad <= settings.Patience)
                            return;

                        Reduce();
                        (resting, bad) = (settings.Cooldown, 0);
                    }

                    private protected override double Next(int epoch, int group, double rate, double initial) => rate;

                    private void Reduce()
                    {
                        foreach (var (group, least) in groups.Zip(settings.Least))
                        {
                            var rate = Math.Max(group.LearningRate * settings.Factor, least);
                            if (group.LearningRate - rate <= settings.Epsilon)
                                continue;

                            group.LearningRate = rate;
                            if (settings.IsVerbose)
                                Console.WriteLine($"Adjusting learning rate to {rate}");
                        }
                    }
                }
            }
        }
    }
}
