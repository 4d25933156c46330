using Grader.Contracts.Foundations;
using Grader.Isolation;
using Grader.Results;

namespace Grader.Benchmarks.Engines;

/// <summary>A hand-in whose only method computes one value.</summary>
internal static class FirstValue
{
    private const string Text = """
        using Grader.Contracts.Foundations;
        using static TorchSharp.torch;
        public sealed class Answer : IReverseSweep
        {
            public double[] Gradient(TapeStep[] tape, double[] x) => [(tensor(x) * 2).sum().item<double>()];
        }
        """;

    /// <summary>Its source.</summary>
    /// <param name="difference">What tells it from others.</param>
    public static SourceFile Source(string difference) => new("Answer.cs", $"// {difference}\n{Text}");

    /// <summary>Asks it for the value.</summary>
    /// <exception cref="InvalidOperationException">The value is wrong.</exception>
    public static void Ask(IStudentCode code)
    {
        if (((IReverseSweep)code.Create(typeof(IReverseSweep))).Gradient([], [1, 2]) is not [6])
            throw new InvalidOperationException("A worker gives a wrong first value.");
    }
}
