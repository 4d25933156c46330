namespace TorchSharp.Modules;

/// <summary>Adam with Nesterov's momentum (Dozat 2016, section 3).</summary>
public class NAdam : OptimizerHelper, IBetas
{
    internal NAdam(IEnumerable<ParamGroup> groups, OptimizerOptions defaults) : base(groups, defaults) { }

    /// <summary>The two decay rates of groups that will be added without their own.</summary>
    public (double, double) Betas
    {
        get => (((Options)defaults).beta1 ?? 0, ((Options)defaults).beta2 ?? 0);
        set => (((Options)defaults).beta1, ((Options)defaults).beta2) = value;
    }

    internal override (string Name, bool IsAlways)[] Memories => [("exp_avg", true), ("exp_avg_sq", true)];
    internal override bool SavesProduct => true;

    /// <summary>μ of a step: beta₁ · (1 − ½ · 0.96^(step · momentum_decay)).</summary>
    private static double Momentum(Options options, int step) =>
        (options.beta1 ?? 0.9) * (1 - (0.5 * Math.Pow(0.96, step * (options.momentum_decay ?? 0.004))));

    internal override void Update<T>(Modules.ParamGroup group, OptimizerState state, Span<T> parameter, Span<T> gradient)
    {
        var options = (Options)group.Options;
        TensorPrimitives.MultiplyAdd(parameter, T.CreateTruncating(options.weight_decay ?? 0), gradient, gradient);
        var (beta1, beta2, epsilon) = (options.beta1 ?? 0.9, options.beta2 ?? 0.999, options.eps ?? 1e-8);
        var m = state.Memory<T>("exp_avg", gradient.Length);
        var v = state.Memory<T>("exp_avg_sq", gradient.Length);
        MovingAverages.Average(m, gradient, beta1);
        Span<T> scale = new T[gradient.Length];
        TensorPrimitives.Multiply(gradient, gradient, scale);
        MovingAverages.Average(v, scale, beta2);
        var before = state.Product;
        var (now, next) = (Momentum(options, state.StepCount), Momentum(options, state.StepCount + 1));
        state.Product *= now;
        MovingAverages.Scale(v, 1 - Math.Pow(beta2, state.StepCount), epsilon, scale);
        TensorPrimitives.Divide(gradient, scale, gradient);
        TensorPrimitives.MultiplyAdd(
            gradient, T.CreateTruncating(-group.LearningRate * (1 - now) / (1 - (before * now))), parameter, parameter);
        TensorPrimitives.Divide(m, scale, gradient);
        TensorPrimitives.MultiplyAdd(
            gradient, T.CreateTruncating(-group.LearningRate * next / (1 - (before * now * next))), parameter, parameter);
    }

    /// <summary>Where an option is null, the optimizer's own option is used.</summary>
    public class Options : OptimizerOptions
    {
        public double? beta1;
        public double? beta2;
        public double? eps;
        public double? weight_decay;
        public double? momentum_decay;

        private protected override object?[] Own
        {
            get => [beta1, beta2, eps, weight_decay, momentum_decay];
            set => (beta1, beta2, eps, weight_decay, momentum_decay) =
                ((double?)value[0], (double?)value[1], (double?)value[2], (double?)value[3], (double?)value[4]);
        }
    }

    public class ParamGroup : ParamGroup<Options>, IBetas
    {
        public ParamGroup() { }
        public ParamGroup(IEnumerable<Parameter> parameters, Options options) : base(parameters, options) { }

        public ParamGroup(
            IEnumerable<Parameter> parameters, double lr = 1.0, double beta1 = 0.9, double beta2 = 0.999, double eps = 1e-8,
            double weight_decay = 0, double momentum_decay = 4e-3)
            : this(parameters, new Options
            {
                LearningRate = lr, beta1 = beta1, beta2 = beta2, eps = eps, weight_decay = weight_decay,
                momentum_decay = momentum_decay,
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
