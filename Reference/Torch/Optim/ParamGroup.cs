namespace TorchSharp.Modules;

/// <summary>Parameters that share options.</summary>
public class ParamGroup : ILearningRateController
{
    internal ParamGroup(IEnumerable<Parameter> parameters, OptimizerOptions options) =>
        (Parameters, Options) = (parameters.ToArray(), options);

    public IEnumerable<Parameter> Parameters { get; set; }
    public OptimizerOptions Options { get; set; }
    public double LearningRate { get => Options.LearningRate ?? 0; set => Options.LearningRate = value; }
    public double InitialLearningRate { get => Options.InitialLearningRate; set => Options.InitialLearningRate = value; }
}
