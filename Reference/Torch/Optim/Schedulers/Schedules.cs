namespace TorchSharp;

public static partial class torch
{
    public static partial class optim
    {
        public static partial class lr_scheduler
        {
            /// <summary>The initial rate times gamma for every step_size steps.</summary>
            public static LRScheduler StepLR(Optimizer optimizer, int step_size, double gamma = 0.1) =>
                new(optimizer, (epoch, _, initial) => initial * Math.Pow(gamma, epoch / step_size));

            /// <summary>The initial rate times gamma at each milestone.</summary>
            public static LRScheduler MultiStepLR(Optimizer optimizer, IList<int> milestones, double gamma = 0.1) =>
                new(optimizer, (epoch, _, initial) => initial * Math.Pow(gamma, milestones.Count(m => m <= epoch)));

            /// <summary>The initial rate times gamma for every step.</summary>
            public static LRScheduler ExponentialLR(Optimizer optimizer, double gamma = 0.1) =>
                new(optimizer, (epoch, _, initial) => initial * Math.Pow(gamma, epoch));

            /// <summary>From the initial rate to eta_min along half a cosine of T_max steps.</summary>
            public static LRScheduler CosineAnnealingLR(Optimizer optimizer, double T_max, double eta_min = 0) =>
                new(optimizer, (epoch, _, initial) => eta_min + ((initial - eta_min) * (1 + Math.Cos(Math.PI * epoch / T_max)) / 2));

            /// <summary>From start_factor to end_factor times the initial rate, linearly over total_iters steps.</summary>
            public static LRScheduler LinearLR(Optimizer optimizer, double start_factor = 1.0 / 3, double end_factor = 1, int total_iters = 5) =>
                new(optimizer, (epoch, _, initial) =>
                    initial * (start_factor + ((end_factor - start_factor) * Math.Min(epoch, total_iters) / total_iters)));

            /// <summary>The initial rate times a function of the number of steps.</summary>
            public static LRScheduler LambdaLR(Optimizer optimizer, Func<int, double> lr_lambda) =>
                new(optimizer, (epoch, _, initial) => initial * lr_lambda(epoch));

            /// <summary>A function for each group of parameters.</summary>
            public static LRScheduler LambdaLR(Optimizer optimizer, IEnumerable<Func<int, double>> lr_lambdas)
            {
                var lambdas = lr_lambdas.ToArray();
                return new(optimizer, (epoch, group, initial) => initial * lambdas[group](epoch));
            }
        }
    }
}
