namespace TorchSharp.Modules;

/// <summary>Gradient descent: b = momentum·b + (1 − dampening)·g, p −= lr·b; the first b is g.</summary>
public class SGD : OptimizerHelper
{
    internal SGD(IEnumerable<ParamGroup> groups, OptimizerOptions defaults) : base(groups, defaults) { }

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
        public Options() : base(7) { }

        public double? momentum { get => Number(2); set => Values[2] = value; }
        public double? dampening { get => Number(3); set => Values[3] = value; }
        public double? weight_decay { get => Number(4); set => Values[4] = value; }
        public bool? nesterov { get => Truth(5); set => Values[5] = value; }
        public bool? maximize { get => Truth(6); set => Values[6] = value; }
        internal override bool IsMaximizing => maximize ?? false;
    }

    public class ParamGroup(IEnumerable<Parameter> parameters, Options options) : Modules.ParamGroup(parameters, options)
    {
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
    }
}
