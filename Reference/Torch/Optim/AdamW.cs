namespace TorchSharp.Modules;

/// <summary>AdamW (Loshchilov and Hutter 2019, arXiv 1711.05101): weight decay shrinks the parameters themselves.</summary>
public class AdamW : OptimizerHelper
{
    internal AdamW(IEnumerable<ParamGroup> groups, OptimizerOptions defaults) : base(groups, defaults) { }

    internal override (string Name, bool IsAlways)[] Memories => [("exp_avg", true), ("exp_avg_sq", true), ("max_exp_avg_sq", false)];

    internal override void Update<T>(Modules.ParamGroup group, OptimizerState state, Span<T> parameter, Span<T> gradient)
    {
        var options = (Options)group.Options;
        var shrink = 1 - (group.LearningRate * (options.weight_decay ?? 0));
        TensorPrimitives.Multiply(parameter, T.CreateTruncating(shrink), parameter);
        new AdamUpdate(group.LearningRate, options, state.StepCount).Apply(state, parameter, gradient);
    }

    public class Options : Adam.Options;

    public class ParamGroup(IEnumerable<Parameter> parameters, Options options) : Modules.ParamGroup(parameters, options)
    {
        public ParamGroup(
            IEnumerable<Parameter> parameters, double lr = 1e-3, double beta1 = 0.9, double beta2 = 0.999, double eps = 1e-8,
            double weight_decay = 0, bool amsgrad = false, bool maximize = false)
            : this(parameters, new Options
            {
                LearningRate = lr, beta1 = beta1, beta2 = beta2, eps = eps, weight_decay = weight_decay, amsgrad = amsgrad,
                maximize = maximize,
            })
        {
        }
    }
}
