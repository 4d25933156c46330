using Grader.Contracts;
using Grader.Results;
using Grader.Wire;

namespace Grader.Isolation;

/// <summary>Grades in the small: a hand-in of one file is compiled, loaded and called in confined child processes.</summary>
internal static class TrialHandIn
{
    private const string Source = """
        using static TorchSharp.torch;
        public sealed class Trial : Grader.Contracts.INoiseSource
        {
            public Tensor Normal(params long[] shape) => ones(shape);
            public Tensor Uniform(params long[] shape) => ones(shape);
            public Tensor Integers(long low, long high, params long[] shape) => ones(shape);
        }
        """;

    /// <summary>What went wrong, in a sentence; null where nothing did.</summary>
    public static string? Failure(Limits limits)
    {
        try
        {
            using var host = new IsolationHost(new ContractSet([]), limits, workers: 1);
            var built = host.Build([new SourceFile("Trial.cs", Source)]);
            if (built.Messages is [var message, ..])
                return $"It does not compile: {message}";
            using var code = host.Open(built);
            var sum = ((INoiseSource)code.Create(typeof(INoiseSource))).Normal(3).sum().item<float>();
            return sum == 3 ? null : $"It returned {sum} in place of 3.";
        }
#pragma warning disable CA1031 // Whatever fails is the finding.
        catch (Exception failure)
#pragma warning restore CA1031
        {
            return failure.Message;
        }
    }
}
