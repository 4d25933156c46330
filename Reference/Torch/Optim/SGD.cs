namespace TorchSharp.Modules;

/// <summary>Gradient descent: b = momentum·b + (1 − dampening)·g, p −= lr·b; the first b is g.</summary>
public class SGD : OptimizerHelper, IMomentum
{
    internal SGD(IEnumerable<ParamGroup> groups, OptimizerOptions defaults) : base(groups, defaults) { }

    /// <summary>The momentum of groups that will be added without their own.</summary>
    public double Momentum
    {
        get => ((Options)defaults).momentum ?? 0;
        set => ((Options)defaults).momentum = value;
    }

    internal override (string Name, bool IsAlways)[] Memories => [("momentum_buffer", false)];
    internal override bool SavesStepCount => false;

    internal override void Update<T>(Modules.ParamGroup group, OptimizerState state, Span<T> parameter, Span<T> gradient)
    {
        var options = (Options)group.Options;
        TensorPrimitives.MultiplyAdd(parameter, T.CreateTruncating(options.weight_decay ?? 0), gradient, gradient);
        var direction = options.momentum is null or 0 ? gradient : WithMomentum(options, state, gradient);
        TensorPrimitives.MultiplyAdd(direction, T.CreateTruncating(-group.LearningRate), parameter, parameter);
    }

    private static Span<T> WithMomentum<T>(Options options, OptimizerState state, Span<T> gradient)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        var share = state.Has("momentum_buffer") ? 1 - (options.dampening ?? 0) : 1;
        var buffer = state.Memory<T>("momentum_buffer", gradient.Length);
        var momentum = T.CreateTruncating(options.momentum ?? 0);
        TensorPrimitives.Multiply(buffer, momentum, buffer);
        TensorPrimitives.MultiplyAdd(gradient, T.CreateTruncating(share), buffer, buffer);
        if (options.nesterov is not true)
            return buffer;

        TensorPrimitives.MultiplyAdd(buffer, momentum, gradient, gradient);
        return gradient;
    }

    /// <summary>Where an option is null, the optimizer's own option is used.</summary>
    public class Options : OptimizerOptions
    {
        public double? momentum;
        public double? dampening;
        public double? weight_decay;
        public bool? nesterov;
        public bool? maximize;

        private protected override object?[] Own
        {
            get => [momentum, dampening, weight_decay, nesterov, maximize];
            set
            {
                (momentum, dampening, weight_decay, nesterov, maximize) =
                    (
                        (double?)value[0], (double?)value[1], (double?)value[2], (bool?)value[3], (bool?)value[4]);
            }
        }

        internal override bool IsMaximizing => maximize ?? false;
    }

    public class ParamGroup : ParamGroup<Options>, IMomentum
    {
        public ParamGroup() { }
        public ParamGroup(IEnumerable<Parameter> parameters, Options options) : base(parameters, options) { }

        public ParamGroup(
            IEnumerable<Parameter> parameters, double lr = 1e-3, double momentum = 0, double dampening = 0, double weight_decay = 0,
            bool nesterov = false, bool maximize = false)
            : this(parameters, new Options
            {
                LearningRate = lr, momentum = momentum, dampening = dampening, weight_decay = weight_decay, nesterov = nesterov,
                maximize = maximize,
            })
        {
        }

        public double Momentum { get => Options.momentum ?? 0; set => Options.momentum = value; }
    }
}
