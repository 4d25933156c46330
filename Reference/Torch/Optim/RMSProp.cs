namespace TorchSharp.Modules;

/// <summary>Gradient descent by the gradient over the root of its mean square (Hinton's lecture 6, 2012).</summary>
public class RMSProp : OptimizerHelper, IMomentum
{
    internal RMSProp(IEnumerable<ParamGroup> groups, OptimizerOptions defaults) : base(groups, defaults) { }

    /// <summary>The momentum of groups that will be added without their own.</summary>
    public double Momentum
    {
        get => ((Options)defaults).momentum ?? 0;
        set => ((Options)defaults).momentum = value;
    }

    internal override (string Name, bool IsAlways)[] Memories => [("square_avg", true), ("momentum_buffer", false), ("grad_avg", false)];

    internal override void Update<T>(Modules.ParamGroup group, OptimizerState state, Span<T> parameter, Span<T> gradient)
    {
        var options = (Options)group.Options;
        TensorPrimitives.MultiplyAdd(parameter, T.CreateTruncating(options.weight_decay ?? 0), gradient, gradient);
        var scale = Scale(options, state, gradient);
        TensorPrimitives.Add(scale, T.CreateTruncating(options.eps ?? 0), scale);
        TensorPrimitives.Divide(gradient, scale, gradient);
        var direction = options.momentum > 0 ? WithMomentum(options, state, gradient) : gradient;
        TensorPrimitives.MultiplyAdd(direction, T.CreateTruncating(-group.LearningRate), parameter, parameter);
    }

    /// <summary>√ of the mean square of the gradient, or of its variance.</summary>
    private static Span<T> Scale<T>(Options options, OptimizerState state, Span<T> gradient) where T : unmanaged, IFloatingPointIeee754<T>
    {
        var alpha = options.alpha ?? 0;
        Span<T> scale = new T[gradient.Length];
        TensorPrimitives.Multiply(gradient, gradient, scale);
        var square = Average("square_avg", scale);
        square.CopyTo(scale);
        if (options.centered is true)
        {
            var mean = Average("grad_avg", gradient);
            for (var i = 0; i < scale.Length; i++)
                scale[i] -= mean[i] * mean[i];
        }

        TensorPrimitives.Sqrt(scale, scale);
        return scale;

        Span<T> Average(string name, Span<T> values)
        {
            var average = state.Memory<T>(name, values.Length);
            TensorPrimitives.Multiply(average, T.CreateTruncating(alpha), average);
            TensorPrimitives.MultiplyAdd(values, T.CreateTruncating(1 - alpha), average, average);
            return average;
        }
    }

    private static Span<T> WithMomentum<T>(Options options, OptimizerState state, Span<T> step)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        var buffer = state.Memory<T>("momentum_buffer", step.Length);
        TensorPrimitives.MultiplyAdd(buffer, T.CreateTruncating(options.momentum ?? 0), step, buffer);
        return buffer;
    }

    /// <summary>Where an option is null, the optimizer's own option is used.</summary>
    public class Options : OptimizerOptions
    {
        public bool? maximize;
        public double? momentum;
        public double? alpha;
        public double? eps;
        public double? weight_decay;
        public bool? centered;

        private protected override object?[] Own
        {
            get => [maximize, momentum, alpha, eps, weight_decay, centered];
            set
            {
                (maximize, momentum, alpha, eps, weight_decay, centered) =
                    (
                        (bool?)value[0], (double?)value[1], (double?)value[2], (double?)value[3], (double?)value[4],
                        (bool?)value[5]);
            }
        }

        internal override bool IsMaximizing => maximize ?? false;
    }

    public class ParamGroup : ParamGroup<Options>, IMomentum
    {
        public ParamGroup() { }
        public ParamGroup(IEnumerable<Parameter> parameters, Options options) : base(parameters, options) { }

        public ParamGroup(
            IEnumerable<Parameter> parameters, double lr = 1e-3, double eps = 1e-8, double alpha = 0.99, double weight_decay = 0,
            double momentum = 0, bool centered = false)
            : this(parameters, new Options
            {
                LearningRate = lr, alpha = alpha, eps = eps, weight_decay = weight_decay, momentum = momentum, centered = centered,
            })
        {
        }

        public double Momentum { get => Options.momentum ?? 0; set => Options.momentum = value; }
    }
}
