using Grader.Contracts;
using Grader.Contracts.Diffusion;
using static TorchSharp.torch;

namespace Grader.Tests.Wire.Fuzz;

/// <summary>What the judge asks in the recorded conversations: every kind of value, and calls that are answered by calls back.</summary>
internal interface IFuzzed : IEverything
{
    /// <summary>A sampler: draws noise and calls the predictor in each step.</summary>
    Tensor Sample(NoisePredictor predictor, INoiseSource noise, int steps);

    /// <summary>A value in several dimensions, and one of records.</summary>
    GaussianChain[] Chains(int count);

    /// <summary>Fails in the ways in which a hand-in can.</summary>
    void Throw(int way);
}
