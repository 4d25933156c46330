namespace TorchSharp.Modules;

/// <summary>Adam (Kingma and Ba 2015); weight decay is added to the gradient.</summary>
public class Adam : OptimizerHelper, IBetas
{
    internal Adam(IEnumerable<ParamGroup> groups, OptimizerOptions defaults) : base(groups, defaults) { }

    /// <summary>The two decay rates of groups that will be added without their own.</summary>
    public (double, double) Betas
    {
        get => (((Options)defaults).beta1 ?? 0, ((Options)defaults).beta2 ?? 0);
        set => (((Options)defaults).beta1, ((Options)defaults).beta2) = value;
    }

    internal override (string Name, bool IsAlways)[] Memories => [("exp_avg", true), ("exp_avg_sq", true), ("max_exp_avg_sq", false)];

    internal override void Update<T>(Modules.ParamGroup group, OptimizerState state, Span<T> parameter, Span<T> gradient)
    {
        var options = (Options)group.Options;
        TensorPrimitives.MultiplyAdd(parameter, T.CreateTruncating(options.weight_decay ?? 0), gradient, gradient);
        new AdamUpdate(
            group.LearningRate, options.beta1 ?? 0.9, options.beta2 ?? 0.999, options.eps ?? 1e-8, options.amsgrad ?? false,
            state.StepCount)
            .Apply(state, parameter, gradient);
    }

    /// <summary>Where an option is null, the optimizer's own option is used.</summary>
    public class Options : OptimizerOptions
    {
        public double? beta1;
        public double? beta2;
        public double? eps;
        public double? weight_decay;
        public bool? amsgrad;
        public bool? maximize;

        private protected override object?[] Own
        {
            get => [beta1, beta2, eps, weight_decay, amsgrad, maximize];
            set
            {
                (beta1, beta2, eps, weight_decay, amsgrad, maximize) =
                    (
                        (double?)value[0], (double?)value[1], (double?)value[2], (double?)value[3], (bool?)value[4],
                        (bool?)value[5]);
            }
        }

        internal override bool IsMaximizing => maximize ?? false;
    }

    public class ParamGroup : ParamGroup<Options>, IBetas
    {
        public ParamGroup() { }
        public ParamGroup(IEnumerable<Parameter> parameters, Options options) : base(parameters, options) { }

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

        public (double, double) Betas
        {
            get => (Options.beta1 ?? 0, Options.beta2 ?? 0);
            set => (Options.beta1, Options.beta2) = value;
        }
    }
}
