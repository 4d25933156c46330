namespace TorchSharp;

public static partial class torch
{
    public static partial class optim
    {
        public static partial class lr_scheduler
        {
            /// <summary>
            /// Changes an optimizer's learning rates at every step, starting from the current rates, so that several schedulers combine.
            /// </summary>
            public class LRScheduler
            {
                private readonly ILearningRateController[] groups;
                private readonly Func<int, int, double, double, double> next;
                private readonly bool isVerbose;
                private double[] rates;
                private int epoch;

                /// <param name="optimizer">Whose rates are set.</param>
                /// <param name="next">(steps taken, number of the group, its rate, its initial rate) to its next rate.</param>
                /// <param name="last_epoch">One less than the number of the first step.</param>
                /// <param name="verbose">Print every change.</param>
                internal LRScheduler(Optimizer optimizer, Func<int, int, double, double, double> next, int last_epoch, bool verbose)
                {
                    (groups, this.next, epoch, isVerbose) = ([.. optimizer.ParamGroups], next, last_epoch, verbose);
                    rates = [.. groups.Select(group => group.LearningRate)];
                    step();
                }

                public virtual void step()
                {
                    epoch++;
                    double[] changed = [.. groups.Select((group, i) => next(epoch, i, group.LearningRate, group.InitialLearningRate))];
                    foreach (var (group, rate, before) in groups.Zip(changed, rates))
                    {
                        group.LearningRate = rate;
                        if (isVerbose && rate != before)
                            Console.WriteLine($"Adjusting learning rate to {rate}");
                    }

                    rates = changed;
                }

                public IEnumerable<double> get_last_lr() => rates;
            }
        }
    }
}
