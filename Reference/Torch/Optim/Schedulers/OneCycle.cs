namespace TorchSharp;

public static partial class torch
{
    public static partial class optim
    {
        public static partial class lr_scheduler
        {
            /// <summary>
            /// Up to max_lr, then down far below the start (Smith and Topin 2018, arXiv 1708.07120), the momentum the other way round.
            /// </summary>
            /// <param name="optimizer">Whose rates are set.</param>
            /// <param name="max_lr">The largest rate.</param>
            /// <param name="total_steps">How many steps the cycle has; or</param>
            /// <param name="epochs">so many times</param>
            /// <param name="steps_per_epoch">so many.</param>
            /// <param name="pct_start">The part of the steps in which the rate grows.</param>
            /// <param name="anneal_strategy">Along half a cosine, or linearly.</param>
            /// <param name="cycle_momentum">Change the momentum, or Adam's first decay rate, too.</param>
            /// <param name="base_momentum">At the largest rate.</param>
            /// <param name="max_momentum">At the beginning and at the end.</param>
            /// <param name="div_factor">max_lr divided by the first rate.</param>
            /// <param name="final_div_factor">The first rate divided by the last.</param>
            /// <param name="three_phase">Go down to the first rate in as many steps as up, and only then to the last.</param>
            /// <param name="last_epoch">One less than the number of the first step.</param>
            /// <param name="verbose">Print every change.</param>
            /// <exception cref="ArgumentException">The number of steps is not given.</exception>
            public static LRScheduler OneCycleLR(
                Optimizer optimizer, double max_lr, int total_steps = -1, int epochs = -1, int steps_per_epoch = -1, double pct_start = 0.3,
                impl.OneCycleLR.AnnealStrategy anneal_strategy = impl.OneCycleLR.AnnealStrategy.Cos, bool cycle_momentum = true,
                double base_momentum = 0.85, double max_momentum = 0.95, double div_factor = 25, double final_div_factor = 1e4,
                bool three_phase = false, int last_epoch = -1, bool verbose = false) =>
                total_steps > 0 || (epochs > 0 && steps_per_epoch > 0)
                    ? new impl.OneCycleLR(
                        optimizer, max_lr, total_steps > 0 ? total_steps : epochs * steps_per_epoch, pct_start, anneal_strategy,
                        cycle_momentum ? (base_momentum, max_momentum) : null, div_factor, final_div_factor, three_phase, last_epoch,
                        verbose)
                    : throw new ArgumentException("You must define either total_steps OR (epochs AND steps_per_epoch)");

            /// <summary>The schedulers as types.</summary>
            public static partial class impl
            {
                /// <summary>One phase up and one or two down.</summary>
                public class OneCycleLR : LRScheduler
                {
                    private readonly (double End, double FromRate, double ToRate, double FromMomentum, double ToMomentum)[] phases;
                    private readonly int steps;
                    private readonly AnnealStrategy strategy;
                    private readonly IEnumerable<ILearningRateController>? momenta;

                    internal OneCycleLR(
                        Optimizer optimizer, double max_lr, int total_steps, double pct_start, AnnealStrategy strategy,
                        (double Base, double Max)? momentum, double div_factor, double final_div_factor, bool three_phase, int last_epoch,
                        bool verbose)
                        : base(optimizer, last_epoch, verbose)
                    {
                        (steps, this.strategy) = (total_steps, strategy);
                        momenta = momentum is null ? null : optimizer.ParamGroups;
                        Errors.RequireArgument(
                            momenta is null || momenta.All(group => group is IMomentum or IBetas),
                            "optimizer must support momentum with `cycle_momentum` enabled");
                        var (low, high) = momentum ?? (0, 0);
                        var (first, top) = (max_lr / div_factor, (pct_start * total_steps) - 1);
                        var last = first / final_div_factor;
                        phases = three_phase
                            ?
                            [
                                (top, first, max_lr, high, low), (2 * top, max_lr, first, low, high),
                                (total_steps - 1, first, last, high, high),
                            ]
                            : [(top, first, max_lr, high, low), (total_steps - 1, max_lr, last, low, high)];
                        foreach (var group in optimizer.ParamGroups)
                            (group.LearningRate, group.InitialLearningRate) = (first, first);

                        step();
                    }

                    /// <summary>How a rate goes from one value to another.</summary>
                    public enum AnnealStrategy
                    {
                        Cos = 0,
                        Linear = 1,
                    }

                    /// <exception cref="InvalidOperationException">The cycle has ended.</exception>
                    private protected override double Next(int epoch, int group, double rate, double initial)
                    {
                        if (epoch > steps)
                        {
                            throw new InvalidOperationException(
                                $"Tried to step {epoch + 1} times. The specified number of total steps is {steps}");
                        }

                        // TorchSharp's rate and momentum are zero after the last step.
                        var (changed, momentum) = (0.0, 0.0);
                        for (var (i, start) = (phases.Length - 1, 0.0); i >= 0; i--)
                        {
                            var phase = phases[i];
                            start = i == 0 ? 0 : phases[i - 1].End;
                            if (epoch > phase.End || (i > 0 && epoch <= start))
                                continue;

                            var part = (epoch - start) / (phase.End - start);
                            changed = Between(phase.FromRate, phase.ToRate, part);
                            momentum = Between(phase.FromMomentum, phase.ToMomentum, part);
                        }

                        SetMomentum(momenta?.ElementAt(group), momentum);
                        return changed;
                    }

                    private double Between(double from, double to, double part) => strategy == AnnealStrategy.Cos
                        ? to + ((from - to) / 2 * (1 + Math.Cos(Math.PI * part)))
                        : from + ((to - from) * part);

                    private static void SetMomentum(ILearningRateController? group, double momentum)
                    {
                        if (group is IMomentum own)
                            own.Momentum = momentum;
                        else if (group is IBetas betas)
                            betas.Betas = (momentum, betas.Betas.Item2);
                    }
                }
            }
        }
    }
}
