namespace TorchSharp;

public static partial class torch
{
    public static partial class optim
    {
        public static partial class lr_scheduler
        {
            /// <summary>Sets an optimizer's learning rates as a function of the number of steps taken.</summary>
            public class LRScheduler
            {
                private readonly (ILearningRateController Group, double InitialRate)[] groups;
                private readonly Func<int, int, double, double> rate;
                private int epoch;

                /// <param name="optimizer">Whose rates are set.</param>
                /// <param name="rate">(steps taken, number of the group, its initial rate) to its rate.</param>
                internal LRScheduler(Optimizer optimizer, Func<int, int, double, double> rate)
                {
                    groups = [.. optimizer.ParamGroups.Select(group => (group, group.InitialLearningRate))];
                    this.rate = rate;
                    SetRates();
                }

                public void step()
                {
                    epoch++;
                    SetRates();
                }

                public IEnumerable<double> get_last_lr() => groups.Select(group => group.Group.LearningRate);

                private void SetRates()
                {
                    for (var i = 0; i < groups.Length; i++)
                    {
                        groups[i].Group.LearningRate = rate(epoch, i, groups[i].InitialRate);
                    }
                }
            }
        }
    }
}
