namespace TorchSharp.Modules;

/// <summary>Adam (Kingma and Ba 2015); weight decay is added to the gradient.</summary>
public class Adam : OptimizerHelper
{
    internal Adam(IEnumerable<ParamGroup> groups, OptimizerOptions defaults) : base(groups, defaults) { }

    internal override (string Name, bool IsAlways)[] Memories => [("exp_avg", true), ("exp_avg_sq", true), ("max_exp_avg_sq", false)];

    internal override void Update<T>(Modules.ParamGroup group, OptimizerState state, Span<T> parameter, Span<T> gradient)
    {
        var options = (Options)group.Options;
        TensorPrimitives.MultiplyAdd(parameter, T.CreateTruncating(options.weight_decay ?? 0), gradient, gradient);
        new AdamUpdate(group.LearningRate, options, state.StepCount).Apply(state, parameter, gradient);
    }

    /// <summary>Where an option is null, the optimizer's own option is used.</summary>
    public class Options : OptimizerOptions
    {
        public Options() : base(8) { }

        public double? beta1 { get => Number(2); set => Values[2] = value; }
        public double? beta2 { get => Number(3); set => Values[3] = value; }
        public double? eps { get => Number(4); set => Values[4] = value; }
        public double? weight_decay { get => Number(5); set => Values[5] = value; }
        public bool? amsgrad { get => Truth(6); set => Values[6] = value; }
        public bool? maximize { get => Truth(7); set => Values[7] = value; }
        internal override bool IsMaximizing => maximize ?? false;
    }

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
