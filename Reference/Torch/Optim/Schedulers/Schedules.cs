namespace TorchSharp;

public static partial class torch
{
    public static partial class optim
    {
        /// <summary>Learning rates that change; the formulas are PyTorch's, down to the order of operations.</summary>
        public static partial class lr_scheduler
        {
            /// <summary>Multiplies the rate by gamma every step_size steps.</summary>
            public static LRScheduler StepLR(
                Optimizer optimizer, int step_size, double gamma = 0.1, int last_epoch = -1, bool verbose = false) =>
                Factor(optimizer, epoch => epoch > 0 && epoch % step_size == 0 ? gamma : 1, last_epoch, verbose);

            /// <summary>Multiplies the rate by gamma at each milestone.</summary>
            public static LRScheduler MultiStepLR(
                Optimizer optimizer, IList<int> milestones, double gamma = 0.1, int last_epoch = -1, bool verbose = false) =>
                Factor(optimizer, epoch => milestones.Contains(epoch) ? gamma : 1, last_epoch, verbose);

            /// <summary>Multiplies the rate by gamma at every step.</summary>
            public static LRScheduler ExponentialLR(Optimizer optimizer, double gamma = 0.1, int last_epoch = -1, bool verbose = false) =>
                Factor(optimizer, epoch => epoch > 0 ? gamma : 1, last_epoch, verbose);

            /// <summary>The initial rate times a factor for total_iters steps.</summary>
            public static LRScheduler ConstantLR(
                Optimizer optimizer, double factor = 1.0 / 3, int total_iters = 5, int last_epoch = -1, bool verbose = false) =>
                Factor(optimizer, epoch => epoch == 0 ? factor : epoch == total_iters ? 1.0 / factor : 1, last_epoch, verbose);

            /// <summary>From start_factor to end_factor times the initial rate, linearly over total_iters steps.</summary>
            public static LRScheduler LinearLR(
                Optimizer optimizer, double start_factor = 1.0 / 3, double end_factor = 1.0, int total_iters = 5, int last_epoch = -1,
                bool verbose = false) =>
                Factor(
                    optimizer,
                    epoch => epoch == 0 ? start_factor
                        : epoch > total_iters ? 1
                        : 1 + ((end_factor - start_factor) / ((total_iters * start_factor) + ((epoch - 1) * (end_factor - start_factor)))),
                    last_epoch,
                    verbose);

            /// <summary>From the initial rate to eta_min along half a cosine of T_max steps, and back.</summary>
            public static LRScheduler CosineAnnealingLR(
                Optimizer optimizer, double T_max, double eta_min = 0, int last_epoch = -1, bool verbose = false) =>
                new Rule(
                    optimizer,
                    (epoch, _, rate, initial) => epoch == 0 ? rate
                        : (epoch - 1 - T_max) % (2 * T_max) == 0 ? rate + ((initial - eta_min) * (1 - Math.Cos(Math.PI / T_max)) / 2)
                        : ((1 + Math.Cos(Math.PI * epoch / T_max)) / (1 + Math.Cos(Math.PI * (epoch - 1) / T_max)) * (rate - eta_min))
                            + eta_min,
                    last_epoch,
                    verbose);

            /// <summary>The initial rate times a function of the number of steps.</summary>
            public static LRScheduler LambdaLR(
                Optimizer optimizer, Func<int, double> lr_lambda, int last_epoch = -1, bool verbose = false) =>
                new Rule(optimizer, (epoch, _, _, initial) => initial * lr_lambda(epoch), last_epoch, verbose);

            private static Rule Factor(Optimizer optimizer, Func<int, double> factor, int last_epoch, bool verbose) =>
                new Rule(optimizer, (epoch, _, rate, _) => rate * factor(epoch), last_epoch, verbose);
        }
    }
}
