namespace TorchSharp.Modules;

/// <summary>Adam whose step is scaled by how well the variance is known (Liu et al. 2020, arXiv 1908.03265, algorithm 2).</summary>
public class RAdam : OptimizerHelper, IBetas
{
    internal RAdam(IEnumerable<ParamGroup> groups, OptimizerOptions defaults) : base(groups, defaults) { }

    /// <summary>The two decay rates of groups that will be added without their own.</summary>
    public (double, double) Betas
    {
        get => (((Options)defaults).beta1 ?? 0, ((Options)defaults).beta2 ?? 0);
        set => (((Options)defaults).beta1, ((Options)defaults).beta2) = value;
    }

    internal override (string Name, bool IsAlways)[] Memories => [("exp_avg", true), ("exp_avg_sq", true)];

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
        var step = state.StepCount;
        var (correction1, correction2) = (1 - Math.Pow(beta1, step), 1 - Math.Pow(beta2, step));
        var longest = (2 / (1 - beta2)) - 1;
        var length = longest - (2 * step * Math.Pow(beta2, step) / correction2);
        var rate = -group.LearningRate / correction1;
        if (length > 5)
        {
            // TorchSharp multiplies by the learning rate twice here, and so does this.
            rate *= group.LearningRate;
            rate *= Math.Sqrt((length - 4) * (length - 2) * longest / ((longest - 4) * (longest - 2) * length) * correction2);
            MovingAverages.Scale(v, 1, epsilon, scale);
            TensorPrimitives.Divide(m, scale, gradient);
        }
        else
        {
            m.CopyTo(gradient);
        }

        TensorPrimitives.MultiplyAdd(gradient, T.CreateTruncating(rate), parameter, parameter);
    }

    /// <summary>Where an option is null, the optimizer's own option is used.</summary>
    public class Options : OptimizerOptions
    {
        public double? beta1;
        public double? beta2;
        public double? eps;
        public double? weight_decay;

        private protected override object?[] Own
        {
            get => [beta1, beta2, eps, weight_decay];
            set => (beta1, beta2, eps, weight_decay) =
                ((double?)value[0], (double?)value[1], (double?)value[2], (double?)value[3]);
        }
    }

    public class ParamGroup : ParamGroup<Options>, IBetas
    {
        public ParamGroup() { }
        public ParamGroup(IEnumerable<Parameter> parameters, Options options) : base(parameters, options) { }

        public ParamGroup(
            IEnumerable<Parameter> parameters, double lr = 1.0, double beta1 = 0.9, double beta2 = 0.999, double eps = 1e-8,
            double weight_decay = 0)
            : this(parameters, new Options
            {
                LearningRate = lr, beta1 = beta1, beta2 = beta2, eps = eps, weight_decay = weight_decay,
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
