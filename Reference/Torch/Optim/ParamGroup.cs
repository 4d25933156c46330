namespace TorchSharp.Modules;

/// <summary>Parameters that share options.</summary>
public class ParamGroup : ILearningRateController
{
    public IEnumerable<Parameter> Parameters { get; set; } = [];
    public OptimizerOptions Options { get; set; } = new();
    public double LearningRate { get => Options.LearningRate ?? 0; set => Options.LearningRate = value; }
    public double InitialLearningRate { get => Options.InitialLearningRate; set => Options.InitialLearningRate = value; }
}

/// <summary>Parameters that share one optimizer's options.</summary>
public class ParamGroup<TOptions> : ParamGroup where TOptions : OptimizerOptions
{
    public ParamGroup() => base.Options = Activator.CreateInstance<TOptions>();

    public ParamGroup(IEnumerable<Parameter> parameters, TOptions? options = null) =>
        (Parameters, base.Options) = (parameters.ToArray(), options ?? Activator.CreateInstance<TOptions>());

    public new TOptions Options { get => (TOptions)base.Options; set => base.Options = value; }
}
