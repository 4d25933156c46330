namespace TorchSharp.Modules;

/// <summary>Steps divided by the root of the sum of all squared gradients (Duchi et al. 2011, JMLR 12).</summary>
public class Adagrad : OptimizerHelper
{
    internal Adagrad(IEnumerable<ParamGroup> groups, OptimizerOptions defaults) : base(groups, defaults) { }

    internal override (string Name, bool IsAlways)[] Memories => [("sum", true)];

    internal override void Update<T>(Modules.ParamGroup group, OptimizerState state, Span<T> parameter, Span<T> gradient)
    {
        var options = (Options)group.Options;
        TensorPrimitives.MultiplyAdd(parameter, T.CreateTruncating(options.weight_decay ?? 0), gradient, gradient);
        var isFirst = !state.Has("sum");
        var sum = state.Memory<T>("sum", gradient.Length);
        if (isFirst)
            sum.Fill(T.CreateTruncating(options.initial_accumulator_value ?? 0));

        TensorPrimitives.MultiplyAdd(gradient, gradient, sum, sum);
        Span<T> scale = new T[gradient.Length];
        MovingAverages.Scale(sum, 1, options.eps ?? 1e-10, scale);
        TensorPrimitives.Divide(gradient, scale, gradient);
        var rate = group.LearningRate / (1 + ((state.StepCount - 1) * (options.lr_decay ?? 0)));
        TensorPrimitives.MultiplyAdd(gradient, T.CreateTruncating(-rate), parameter, parameter);
    }

    /// <summary>Where an option is null, the optimizer's own option is used.</summary>
    public class Options : OptimizerOptions
    {
        public double? lr_decay;
        public double? initial_accumulator_value;
        public double? eps;
        public double? weight_decay;

        private protected override object?[] Own
        {
            get => [lr_decay, initial_accumulator_value, eps, weight_decay];
            set => (lr_decay, initial_accumulator_value, eps, weight_decay) =
                ((double?)value[0], (double?)value[1], (double?)value[2], (double?)value[3]);
        }
    }

    public class ParamGroup : ParamGroup<Options>
    {
        public ParamGroup() { }
        public ParamGroup(IEnumerable<Parameter> parameters, Options options) : base(parameters, options) { }

        public ParamGroup(
            IEnumerable<Parameter> parameters, double lr = 1e-2, double lr_decay = 0, double weight_decay = 0,
            double initial_accumulator_value = 0, double eps = 1e-10)
            : this(parameters, new Options
            {
                LearningRate = lr, lr_decay = lr_decay, weight_decay = weight_decay,
                initial_accumulator_value = initial_accumulator_value, eps = eps,
            })
        {
        }
    }
}
