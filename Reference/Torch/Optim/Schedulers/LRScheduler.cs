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
            public abstract class LRScheduler
            {
                private readonly ILearningRateController[] groups;
                private readonly bool isVerbose;
                private double[] rates;
                private int epoch;

                /// <param name="optimizer">Whose rates are set.</param>
                /// <param name="last_epoch">One less than the number of the first step.</param>
                /// <param name="verbose">Print every change.</param>
                private protected LRScheduler(Optimizer optimizer, int last_epoch, bool verbose)
                {
                    (groups, epoch, isVerbose) = ([.. optimizer.ParamGroups], last_epoch, verbose);
                    rates = [.. groups.Select(group => group.LearningRate)];
                }

                /// <summary>The next rate of a group after a number of steps, from its rate and its initial one.</summary>
                private protected abstract double Next(int epoch, int group, double rate, double initial);

                public virtual void step() => Advance(epoch + 1);

                /// <summary>A step to the given number; the next one if null.</summary>
                public virtual void step(int? epoch) => Advance(epoch ?? this.epoch + 1);

                /// <summary>A step for schedulers that look at the loss; the others ignore it.</summary>
                public virtual void step(double current, int? epoch = null) => step(epoch);

                private void Advance(int to)
                {
                    epoch = to;
                    double[] changed = [.. groups.Select((group, i) => Next(epoch, i, group.LearningRate, group.InitialLearningRate))];
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

            /// <summary>A rule that needs nothing but the number of steps and the rates.</summary>
            internal sealed class Rule : LRScheduler
            {
                private readonly Func<int, int, double, double, double> next;

                /// <param name="optimizer">Whose rates are set.</param>
                /// <param name="next">(steps taken, number of the group, its rate, its initial rate) to its next rate.</param>
                /// <param name="last_epoch">One less than the number of the first step.</param>
                /// <param name="verbose">Print every change.</param>
                public Rule(Optimizer optimizer, Func<int, int, double, double, double> next, int last_epoch, bool verbose)
                    : base(optimizer, last_epoch, verbose)
                {
                    this.next = next;
                    step();
                }

                private protected override double Next(int epoch, int group, double rate, double initial) =>
                    next(epoch, group, rate, initial);
            }
        }
    }
}
